package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.MissingParameterException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a program sets of the HTTP client in code, beside the {@code http.*} keys: its own TLS, and what nobody foresaw.
 * Immutable.
 *
 * <pre>{@code
 * HttpClientOptions http = HttpClientOptions.defaults().sslContext(context);
 * AshbyConnector ashby = AshbyConnector.connect(config, new DirectAdapterProvider(http));
 * }</pre>
 */
public final class HttpClientOptions {

    private static final HttpClientOptions DEFAULTS = new HttpClientOptions(null, client -> {});

    private final @Nullable SSLContext sslContext;
    private final Consumer<HttpClientBuilder> customizer;

    private HttpClientOptions(@Nullable SSLContext sslContext, Consumer<HttpClientBuilder> customizer) {
        this.sslContext = sslContext;
        this.customizer = customizer;
    }

    /** {@return the JVM's TLS, and nothing customized} */
    public static HttpClientOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Makes TLS connections with this context: with the certificate authorities that it trusts in place of the JVM's, and
     * with its client certificate. Certificates still have to be for the host that is called.
     *
     * @param context the context
     * @return options with it
     */
    public HttpClientOptions sslContext(SSLContext context) {
        return new HttpClientOptions(MissingParameterException.required(context, "SSL context"), customizer);
    }

    /**
     * Has the program change how Apache HttpClient is built: add interceptors or default headers, say, or set another user
     * agent, or how a proxy is told who asks. It is called for each client that a connector makes: one for calls, and one for
     * files in direct mode or for tokens in hosted mode, possibly at the first of these calls and on any thread. Several
     * customizers are called in their order.
     *
     * <p>Set after it, so that it cannot change them: connections, with their TLS, timeouts, number and what is logged of them;
     * the way to the service, that is https unless it is on this machine, and {@code http.proxy}; that HttpClient repeats no
     * request, follows no redirect, keeps no cookie and answers no request to sign in. An interceptor that sends a request a
     * second time fails. Deadline, response timeout, content compression and the limit of an answer's size are set with each
     * request, and retries, redaction and the pace of calls are outside of HttpClient.
     *
     * @param change what to do with the builder
     * @return options with it
     */
    public HttpClientOptions customize(Consumer<HttpClientBuilder> change) {
        return new HttpClientOptions(
                sslContext, customizer.andThen(MissingParameterException.required(change, "customizer")));
    }

    /** Null for the JVM's. */
    @Nullable
    SSLContext sslContext() {
        return sslContext;
    }

    void applyTo(HttpClientBuilder client) {
        customizer.accept(client);
    }
}
