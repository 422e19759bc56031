package io.ashbyconnector.internal.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes an {@link Instant} as Ashby does: ISO 8601 in UTC, with at least three decimals of the second. Reads what Jackson
 * reads, and Ashby's own form faster.
 */
public final class TimestampModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public TimestampModule() {
        super("ashby-timestamps");
        addSerializer(new TimestampSerializer());
        addDeserializer(Instant.class, new TimestampDeserializer());
    }

    private static final class TimestampSerializer extends StdSerializer<Instant> {
        private final DateTimeFormatter format = new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
                .appendLiteral('Z')
                .toFormatter(Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        TimestampSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(format.format(value));
        }
    }
}
