package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.file.MultipartBody;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.function.Consumer;

/** An operation that also takes its arguments as a form with files. */
public interface MultipartOperation extends Operation {
    /**
     * As {@link #answer(Params, ApiKey)}.
     *
     * @param params what is no file in the form
     */
    Consumer<JsonWriter> answer(Params params, MultipartBody form, ApiKey key);
}
