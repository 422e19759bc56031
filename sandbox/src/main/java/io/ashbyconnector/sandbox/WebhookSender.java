package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.bootstrap.HttpRequester;
import org.apache.hc.core5.http.impl.bootstrap.RequesterBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Sends signed requests, each on a connection of its own. Thread-safe. */
final class WebhookSender implements AutoCloseable {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Timeout PATIENCE = Timeout.of(10, TimeUnit.SECONDS);

    private final HttpRequester http = RequesterBootstrap.bootstrap()
            .setHttpProcessor(HttpProcessorBuilder.create()
                    .addAll(new RequestTargetHost(), new RequestContent())
                    .build())
            .setSocketConfig(SocketConfig.custom().setSoTimeout(PATIENCE).build())
            .create();

    /** The status that is answered; 0 for no answer. Follows no redirect. */
    int send(URI url, String signature, String body) {
        BasicClassicHttpRequest request = new BasicClassicHttpRequest("POST", url);
        request.setHeader("Connection", "close");
        request.setHeader("User-Agent", "ashby-sandbox");
        request.setHeader("Ashby-Signature", signature);
        request.setEntity(new ByteArrayEntity(body.getBytes(UTF_8), ContentType.APPLICATION_JSON));
        try (ClassicHttpResponse response = http.execute(
                new HttpHost(url.getScheme(), url.getHost(), url.getPort()),
                request,
                PATIENCE,
                HttpCoreContext.create())) {
            return response.getCode();
        } catch (IOException | HttpException noAnswer) {
            return 0;
        }
    }

    static String sign(String secret, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
