package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.company.JsonWriter;
import java.util.function.Consumer;

/** The operation by which a key asks about itself. */
record ApiKeyInfo() implements Operation {
    @Override
    public String permission() {
        return "apiKeysRead";
    }

    @Override
    public Consumer<JsonWriter> answer(Params params, ApiKey key) {
        return out -> out.object("results")
                .text("title", key.title())
                .text("createdAt", "2024-01-15T15:00:00.000Z")
                .texts("scopes", key.scopes())
                .endObject();
    }
}
