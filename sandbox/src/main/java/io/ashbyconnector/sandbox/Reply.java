package io.ashbyconnector.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** An HTTP answer, complete in memory. */
record Reply(int status, HttpEntity body, @Nullable Duration retryAfter) {
    private static final ContentType JSON = ContentType.parse("application/json; charset=utf-8");
    private static final ContentType TEXT = ContentType.parse("text/plain; charset=utf-8");
    private static final ContentType HTML = ContentType.parse("text/html; charset=utf-8");

    static Reply json(int status, Buffer json) {
        return new Reply(status, json.entity(), null);
    }

    /** An answer with this JSON, or without a body if it is empty. */
    static Reply json(int status, String json) {
        return new Reply(status, new StringEntity(json, JSON), null);
    }

    static Reply text(int status, String text) {
        return new Reply(status, new StringEntity(text, TEXT), null);
    }

    static Reply html(int status, String text) {
        return new Reply(status, new StringEntity(text, HTML), null);
    }

    static Reply bytes(String contentType, byte[] bytes) {
        return new Reply(200, new ByteArrayEntity(bytes, ContentType.parse(contentType)), null);
    }

    Reply retryAfter(@Nullable Duration pause) {
        return new Reply(status, body, pause);
    }

    InputStream content() {
        try {
            return body.getContent();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Collects JSON and hands it over without a copy. */
    static final class Buffer extends ByteArrayOutputStream {
        Buffer(int size) {
            super(size);
        }

        private HttpEntity entity() {
            return new ByteArrayEntity(buf, 0, count, JSON);
        }
    }
}
