package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.port.Files;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.http.FileTransport;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files between their signed addresses and this program; with a call, through Ashby itself. */
final class DirectFiles implements Files, AutoCloseable {

    private final AshbyApi api;
    private final Supplier<FileTransport> source;
    private @Nullable FileTransport transport;
    private boolean closed;

    /** @param source is asked once, for the first file */
    DirectFiles(AshbyApi api, Supplier<FileTransport> source) {
        this.api = api;
        this.source = source;
    }

    private synchronized FileTransport transport() {
        if (closed) {
            throw new IllegalStateException("The connector is closed; connect again.");
        }
        FileTransport made = transport;
        if (made == null) {
            made = source.get();
            transport = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (transport != null) {
            transport.close();
        }
    }

    @Override
    public void upload(CheckedCall call, String address, Map<String, String> fields, FileContent content) {
        transport().upload(call, address, fields, content);
    }

    @Override
    public void download(CheckedCall call, String address, Target to) throws IOException {
        transport().download(call, address, to);
    }

    @Override
    public <T> Response<T> run(CheckedCall call, Map<String, FileContent> files, RecordDecoder<T> decoder) {
        return DirectExecution.response(call, api.run(call, files, decoder));
    }
}
