package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An order of records by one field: numbers by their size, text as people sort it, without regard to case and accents, what
 * has no value last.
 *
 * @param path of the field
 */
public record Sort(String path, boolean descending) {

    /** How many records are kept in memory to be sorted, at most. */
    static final int MOST = 50_000;

    private static final int PAGE = 100;

    /** A record as it came, and what it is sorted by. */
    private static final class Kept {

        private final Key key;
        private final byte[] json;

        Kept(Key key, byte[] json) {
            this.key = key;
            this.json = json;
        }
    }

    /** @param number null for what is none */
    private record Key(@Nullable BigDecimal number, String folded, String text) {

        private static final Comparator<Key> ORDER = Comparator.comparing(
                        Key::number, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Key::folded)
                .thenComparing(Key::text);

        static Key of(JsonNode value) {
            String text = CellText.text(value);
            String folded = Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
            return new Key(value.isNumber() ? value.decimalValue() : null, folded, text);
        }

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** A printer that collects all pages, and hands them on in this order at the end. */
    public <T> RecordPrinter<?> before(RecordPrinter<T> printer, JsonCodec json) {
        return new Sorted<>(printer, json);
    }

    private final class Sorted<T> implements RecordPrinter<Kept> {

        private final RecordPrinter<T> printer;
        private final JsonCodec json;
        private final RecordDecoder<byte[]> bytes;
        private final List<Kept> kept = new ArrayList<>();

        Sorted(RecordPrinter<T> printer, JsonCodec json) {
            this.printer = printer;
            this.json = json;
            this.bytes = json.bytes();
        }

        @Override
        public RecordDecoder<Kept> decoder() {
            return parser -> {
                byte[] record = bytes.decode(parser);
                return new Kept(Key.of(FieldSelection.at(json.tree(record), path)), record);
            };
        }

        @Override
        public void page(List<Kept> records) {
            kept.addAll(records);
            if (kept.size() > MOST) {
                throw new InvalidInputException(
                        ErrorDetails.of("--sort keeps the records in memory, and these are more than " + MOST + ".")
                                .hint("Filter them, sort the output of -o csv, or ask 'ashby sql' with ORDER BY."));
            }
        }

        @Override
        public void end(PageMeta last) {
            Comparator<Key> order = descending ? Key.ORDER.reversed() : Key.ORDER;
            kept.sort(Comparator.comparing(
                    kept -> kept.key, Comparator.comparing(Key::isEmpty).thenComparing(order)));
            for (int i = 0; i < kept.size(); i += PAGE) {
                printer.page(kept.subList(i, Math.min(kept.size(), i + PAGE)).stream()
                        .map(each -> json.decode(each.json, printer.decoder()))
                        .toList());
            }
            printer.end(last);
        }

        @Override
        public void single(Kept record) {
            printer.single(json.decode(record.json, printer.decoder()));
        }
    }
}
