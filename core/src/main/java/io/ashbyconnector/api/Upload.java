package io.ashbyconnector.api;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.file.FileUploadHandle;
import java.util.Map;

/**
 * The three steps in which a file comes to Ashby: a handle for it, its bytes to the address that comes with the handle, and
 * the call that takes the handle. Only the last one changes a record.
 */
final class Upload {

    static final String ACTION = "create_file_upload_handle";

    private Upload() {}

    static Map<String, Object> params(Files.Purpose purpose, FileContent content) {
        return Map.of(
                "fileUploadContext", purpose.context(),
                "filename", content.name(),
                "contentType", content.contentType(),
                "contentLength", content.length());
    }

    /**
     * The first two steps.
     *
     * @param whole what the file is uploaded for
     * @return the handle
     */
    static String run(Engine engine, CheckedCall creation, CheckedCall whole, FileContent content) {
        io.ashbyconnector.port.Files files = engine.files(whole);
        FileUploadHandle created = created(engine, creation);
        String handle = created.handle();
        String address = created.url();
        if (handle == null || address == null || handle.isEmpty() || address.isEmpty()) {
            throw new BadResponseException(ErrorDetails.of("The answer has no handle, or no address to upload to.")
                    .in(creation.operation())
                    .hint("Report it to the service."));
        }
        files.upload(whole, address, created.fields(), content);
        return handle;
    }

    /** A handle that was made and is not known is of no consequence: it dies by itself. */
    private static FileUploadHandle created(Engine engine, CheckedCall creation) {
        try {
            return engine.single(creation, engine.decoders().of(FileUploadHandle.class))
                    .records()
                    .get(0);
        } catch (OutcomeUnknownException lost) {
            throw lost.getCause() instanceof AshbyConnectorException failure ? failure : lost;
        }
    }
}
