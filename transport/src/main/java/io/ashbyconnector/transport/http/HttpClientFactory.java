package io.ashbyconnector.transport.http;

import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sets HttpClient up. Retries, redirects, cookies and authentication are ours or nobody's, so they are turned off. */
final class HttpClientFactory {

    private static final Duration IDLE_BEFORE_CHECK = Duration.ofSeconds(2);
    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

    private HttpClientFactory() {}

    static PoolingHttpClientConnectionManager pool(
            HttpSettings settings, HttpClientOptions options, DnsResolver names) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(new UnloggedConnectionFactory())
                .setDnsResolver(names)
                .setTlsSocketStrategy(new LazyTlsStrategy(options.sslContext()))
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .setValidateAfterInactivity(TimeValue.of(IDLE_BEFORE_CHECK))
                        .setTimeToLive(TimeValue.of(TIME_TO_LIVE))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(Timeout.of(settings.connectTimeout()))
                        .build())
                .build();
    }

    static CloseableHttpClient client(
            PoolingHttpClientConnectionManager pool,
            HttpSettings settings,
            HttpClientOptions options,
            String userAgent) {
        HttpClientBuilder builder = HttpClientBuilder.create().setUserAgent(userAgent);
        ProxySettings proxy = settings.proxy();
        if (proxy != null) {
            signIn(builder, proxy);
        }
        options.applyTo(builder);
        return builder.setConnectionManager(pool)
                .setConnectionManagerShared(false)
                .setRoutePlanner(route(proxy))
                .setRequestExecutor(new RequestSender())
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "turn", new StaleTurnGuard())
                .addExecInterceptorAfter(ChainElement.COMPRESS.name(), "content coding", new ContentCodingCheck())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setTargetAuthenticationStrategy((type, challenges, context) -> List.of())
                .build();
    }

    /** Straight to the service, or through the proxy. */
    private static HttpRoutePlanner route(@Nullable ProxySettings proxy) {
        if (proxy == null) {
            return new DefaultRoutePlanner(null);
        }
        HttpHost host = new HttpHost("http", proxy.host(), proxy.port());
        return new DefaultRoutePlanner(null) {
            @Override
            protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
                return proxy.isFor(target.getSchemeName(), target.getHostName()) ? host : null;
            }
        };
    }

    private static void signIn(HttpClientBuilder builder, ProxySettings proxy) {
        if (proxy.user() != null && proxy.password() != null) {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(proxy.host(), proxy.port()),
                    new UsernamePasswordCredentials(
                            proxy.user(), proxy.password().reveal().toCharArray()));
            builder.setDefaultCredentialsProvider(credentials);
        }
    }
}
