package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.function.Consumer;

/**
 * The operation by which a key asks about itself.
 *
 * @param createdAt when every key was made, in epoch milliseconds
 */
public record ApiKeyInfo(long createdAt) implements Operation {
    @Override
    public String permission() {
        return "apiKeysRead";
    }

    @Override
    public Consumer<JsonWriter> answer(Params params, ApiKey key) {
        return out -> out.object("results")
                .text("title", key.title())
                .instant("createdAt", createdAt)
                .texts("scopes", key.scopes())
                .endObject();
    }
}
