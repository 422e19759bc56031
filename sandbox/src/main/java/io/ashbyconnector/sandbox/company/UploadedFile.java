package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dice;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.HexFormat;
import java.util.UUID;

/** An uploaded file, named by an opaque handle. */
record UploadedFile(String id, String name, String handle) {
    private static final String ENVELOPE = "eyJoIjoi";

    static UploadedFile draw(Dice dice, String name) {
        HexFormat hex = HexFormat.of();
        String handle =
                hex.toHexDigits(dice.next()) + hex.toHexDigits(dice.next()) + hex.toHexDigits((int) dice.next());
        return new UploadedFile(
                new UUID((dice.next() & ~0xF000L) | 0x4000, dice.next() >>> 2 | Long.MIN_VALUE).toString(),
                name,
                ENVELOPE + handle);
    }

    void write(JsonWriter json) {
        json.text("id", id).text("name", name).text("handle", handle).endObject();
    }
}
