package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * An operation that Ashby has and the sandbox does not simulate. It says so to keys that could ask Ashby for it.
 *
 * @param permissions any of which a key needs, parted by bars
 */
record NotSimulated(String name, String permissions) implements Operation {
    static final String CODE = "not_simulated_by_sandbox";

    @Override
    public String permission() {
        return permissions.replace("|", " or ");
    }

    @Override
    public boolean permits(ApiKey key) {
        return permissions.equals(AshbyOperations.NO_PERMISSION)
                || Arrays.stream(permissions.split("\\|", -1)).anyMatch(key.permissions()::contains);
    }

    @Override
    public Consumer<JsonWriter> answer(Params params, ApiKey key) {
        throw Problem.refused(CODE, "Ashby has the operation " + name + ", but the sandbox does not simulate it");
    }
}
