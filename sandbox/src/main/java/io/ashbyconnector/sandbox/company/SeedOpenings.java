package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.SeedTable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** All openings, oldest first: the standing ones and one for each hire, of which only times are kept. */
final class SeedOpenings implements SeedTable<OpeningRecord> {
    private final Company company;
    private final SeedHires hires;
    private final List<OpeningRecord> standing;

    /** The index of a standing opening, or the number of those and the index of a hire. */
    private final int[] order;

    private final long[] times;

    SeedOpenings(Company company, List<OpeningRecord> standing, SeedHires hires) {
        this.company = company;
        this.hires = hires;
        this.standing = standing;
        int[] made = IntStream.concat(
                        IntStream.range(0, standing.size()),
                        IntStream.range(0, hires.count()).filter(hires::hired).map(hire -> standing.size() + hire))
                .toArray();
        long[] madeAt = IntStream.of(made).mapToLong(this::time).toArray();
        int[] ranks = IntStream.range(0, made.length)
                .boxed()
                .sorted(Comparator.comparingLong(rank -> madeAt[rank]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.order = IntStream.of(ranks).map(rank -> made[rank]).toArray();
        this.times = IntStream.of(ranks).mapToLong(rank -> madeAt[rank]).toArray();
    }

    private long time(int which) {
        return which < standing.size()
                ? standing.get(which).createdAt()
                : OpeningRecord.madeFor(hires.application(which - standing.size()));
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
    public OpeningRecord row(int position) {
        int which = order[position];
        return which < standing.size() ? standing.get(which) : of(hires.application(which - standing.size()));
    }

    OpeningRecord of(ApplicationRecord hire) {
        return OpeningRecord.filledBy(company, hire, company.course().openingId(hire.handle));
    }

    @Override
    public int position(String id) {
        for (int i = 0; i < standing.size(); i++) {
            if (standing.get(i).id().equals(id)) {
                return place(i);
            }
        }
        int application = company.course().positionOfOpening(id);
        for (int hire = 0; application >= 0 && hire < hires.count(); hire++) {
            if (hires.position(hire) == application && hires.hired(hire)) {
                return place(standing.size() + hire);
            }
        }
        return -1;
    }

    private int place(int which) {
        return IntStream.range(0, order.length)
                .filter(position -> order[position] == which)
                .findFirst()
                .orElse(-1);
    }
}
