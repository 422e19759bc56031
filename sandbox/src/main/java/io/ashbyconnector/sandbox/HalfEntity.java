package io.ashbyconnector.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** A body that promises its whole length and ends the connection half-way. */
final class HalfEntity extends HttpEntityWrapper {
    private final Socket socket;

    HalfEntity(HttpEntity whole, Socket socket) {
        super(whole);
        this.socket = socket;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] bytes = EntityUtils.toByteArray((HttpEntity) this);
        out.write(bytes, 0, bytes.length / 2);
        out.flush();
        socket.close();
        throw new ConnectionClosedException("Ended by a fault");
    }
}
