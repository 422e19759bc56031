package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.company.FileStore;
import io.ashbyconnector.sandbox.file.MultipartBody;
import java.util.List;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** The host that keeps files, which knows nobody: an address is good because it is signed. Thread-safe. */
final class StorageFace implements Face {
    /** What its paths begin with. */
    static final String PATHS = "/storage/";

    private static final int FORBIDDEN = 403;

    private final FileStore files;

    StorageFace(FileStore files) {
        this.files = files;
    }

    @Override
    public Reply answer(ReceivedCall call) {
        if (call.authorization() != null) {
            return Reply.text(400, "InvalidArgument: Only one auth mechanism allowed");
        }
        String path = call.request().path();
        String method = call.request().method();
        if (method.equals("POST") && path.equals(FileStore.UPLOAD_PATH)) {
            return store(call);
        }
        if (method.equals("GET") && path.startsWith(FileStore.DOWNLOAD_PATH + "?")) {
            FileStore.StoredFile file = files.open(path.substring(path.indexOf('?') + 1));
            return file == null
                    ? Reply.text(FORBIDDEN, "AccessDenied: Request has expired")
                    : Reply.bytes(file.contentType(), file.content().bytes());
        }
        return Reply.text(405, "MethodNotAllowed");
    }

    private Reply store(ReceivedCall call) {
        MultipartBody form;
        try {
            form = MultipartBody.parse(
                    String.valueOf(call.request().header("Content-Type")),
                    call.bytes().bytes());
        } catch (IllegalArgumentException malformed) {
            return Reply.text(400, "MalformedPOSTRequest: " + malformed.getMessage());
        }
        List<MultipartBody.Part> parts = form.parts();
        if (parts.isEmpty() || !parts.get(parts.size() - 1).name().equals("file")) {
            return Reply.text(400, "InvalidArgument: the last part must be the file, named 'file'");
        }
        String refusal = files.store(
                text(form.part("key")),
                text(form.part("x-amz-signature")),
                parts.get(parts.size() - 1).content());
        return refusal == null ? Reply.text(204, "") : Reply.text(FORBIDDEN, refusal);
    }

    private static @Nullable String text(MultipartBody.@Nullable Part part) {
        return part == null ? null : part.text();
    }

    @Override
    public Reply status(Fault fault) {
        return Reply.text(fault.status(), "Answered by the sandbox with " + fault.status())
                .retryAfter(fault.retryAfter());
    }

    @Override
    public Reply rateLimited(Fault fault, ReceivedCall call) {
        return Reply.text(503, "SlowDown: Please reduce your request rate.");
    }

    @Override
    public Reply failure(Fault fault, ReceivedCall call) {
        return Reply.text(fault.status() == 200 ? FORBIDDEN : fault.status(), fault.code() + ": " + fault.message());
    }

    @Override
    public void addHeaders(HttpResponse response, Reply reply, ReceivedCall call) {
        response.setHeader("x-amz-request-id", call.requestId());
    }
}
