package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.SeedTable;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One row for each offer that the data set has, oldest offer first. Of the offers only their times are kept.
 *
 * @param <R> the type of its rows
 */
final class SeedOffers<R extends Row> implements SeedTable<R> {
    private final Company company;
    private final SeedHires hires;
    private final Function<OfferRecord, R> maker;
    private final String kind;
    private final int[] order;
    private final long[] times;

    /**
     * @param kind what ids of its rows are made of, with the id of the offer or, for offers, of the application
     * @param maker makes the row of an offer, as old as the offer
     */
    SeedOffers(Company company, SeedHires hires, String kind, Function<OfferRecord, R> maker) {
        this.company = company;
        this.hires = hires;
        this.kind = kind;
        this.maker = maker;
        long[] madeAt = IntStream.range(0, hires.count())
                .mapToLong(index -> OfferRecord.madeAt(hires.application(index)))
                .toArray();
        this.order = IntStream.range(0, hires.count())
                .boxed()
                .sorted(Comparator.comparingLong(index -> madeAt[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.times = IntStream.of(order).mapToLong(index -> madeAt[index]).toArray();
    }

    @Override
    public int size() {
        return order.length;
    }

    @Override
    public long createdAt(int position) {
        return times[position];
    }

    @Override
    public R row(int position) {
        return maker.apply(OfferRecord.of(company, hires.application(order[position])));
    }

    @Override
    public int position(String id) {
        for (int position = 0; position < order.length; position++) {
            String application = hires.application(order[position]).id();
            String offer = Ids.of("offer", application);
            if (id.equals(kind.equals("offer") ? offer : Ids.of(kind, offer))) {
                return position;
            }
        }
        return -1;
    }
}
