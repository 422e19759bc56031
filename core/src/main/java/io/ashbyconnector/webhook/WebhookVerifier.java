package io.ashbyconnector.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidWebhookException;
import io.ashbyconnector.error.InvalidWebhookException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether what came to a webhook's address is from Ashby, and reads it. The signature is compared in constant time, over
 * the bytes as they came, before anything of them is parsed.
 *
 * <pre>{@code
 * WebhookVerifier verifier = WebhookVerifier.of(Secret.of(System.getenv("ASHBY_WEBHOOK_SECRET")));
 * WebhookEvent event = verifier.verify(request.getHeader(WebhookVerifier.SIGNATURE), request.getInputStream());
 * }</pre>
 *
 * <p>{@link WebhookReceiver} does that too, and what comes after it. Immutable and thread-safe.
 */
public final class WebhookVerifier {

    /** The name of the header with the signature. Names of headers are the same in upper and lower case. */
    public static final String SIGNATURE = "Ashby-Signature";

    /** The largest body that is read unless {@link #limit} says otherwise: 1 MiB. */
    public static final int DEFAULT_LIMIT = 1024 * 1024;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final Pattern SIGNED = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    private final List<Secret> secrets;
    private final int limit;
    private final EventReader reader;

    private WebhookVerifier(List<Secret> secrets, int limit, EventReader reader) {
        this.secrets = List.copyOf(secrets);
        this.limit = limit;
        this.reader = reader;
    }

    /**
     * Makes a verifier.
     *
     * @param secret the webhook's secret token
     * @param others further ones that are accepted just as well: the previous one while it is being replaced, or those of
     *     other webhooks with the same address
     * @return the verifier
     * @throws io.ashbyconnector.error.ConfigurationException when Jackson on the class path is too old
     */
    public static WebhookVerifier of(Secret secret, Secret... others) {
        List<Secret> secrets = new ArrayList<>(List.of(others));
        secrets.add(0, secret);
        return new WebhookVerifier(secrets, DEFAULT_LIMIT, new EventReader());
    }

    /**
     * {@return a verifier with another limit}
     *
     * @param bytes how large a body may be; one that is larger is not read to its end
     * @throws IllegalArgumentException if there could be no body at all, or no array with it
     */
    public WebhookVerifier limit(int bytes) {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException("the limit must be at least 1 byte and less than 2 GiB, was " + bytes);
        }
        return new WebhookVerifier(secrets, bytes, reader);
    }

    /**
     * Verifies and reads a request. Reads the body no further than the limit, and not at all without a signature; leaves
     * closing it to the caller.
     *
     * @param signature the value of the header {@link #SIGNATURE}; null when it is missing
     * @param body the body of the request
     * @return the event
     * @throws InvalidWebhookException if the request is to be refused; it knows the HTTP status to answer with
     * @throws IOException if the body cannot be read
     */
    public WebhookEvent verify(@Nullable String signature, InputStream body) throws IOException {
        byte[] claimed = claimed(signature);
        return verified(claimed, body.readNBytes(limit + 1));
    }

    /**
     * Verifies and reads a request.
     *
     * @param signature the value of the header {@link #SIGNATURE}; null when it is missing
     * @param body the bytes as they came: a body that a framework parsed and wrote again has another signature
     * @return the event
     * @throws InvalidWebhookException if the request is to be refused; it knows the HTTP status to answer with
     */
    public WebhookEvent verify(@Nullable String signature, byte[] body) {
        return verified(claimed(signature), body);
    }

    private WebhookEvent verified(byte[] claimed, byte[] body) {
        if (body.length > limit) {
            throw refused(Reason.TOO_LARGE, "The body is larger than " + limit + " bytes.", null);
        }
        boolean signed = false;
        for (Secret secret : secrets) {
            signed |= MessageDigest.isEqual(claimed, signature(secret, body));
        }
        if (!signed) {
            throw refused(
                    Reason.WRONG_SIGNATURE,
                    "The signature in " + SIGNATURE + " is not that of this body.",
                    "If Ashby sent it, give the verifier the webhook's secret token, and the body byte for byte as it came.");
        }
        return reader.read(body);
    }

    private static byte[] claimed(@Nullable String signature) {
        if (signature == null || signature.isBlank()) {
            throw refused(
                    Reason.MISSING_SIGNATURE,
                    "The request has no header " + SIGNATURE + ".",
                    "If Ashby sent it, set a secret token for the webhook.");
        }
        if (!SIGNED.matcher(signature).matches()) {
            throw refused(
                    Reason.MALFORMED_SIGNATURE,
                    "The header " + SIGNATURE + " is not " + PREFIX + " and 64 hexadecimal digits in lower case.",
                    null);
        }
        return HexFormat.of().parseHex(signature, PREFIX.length(), signature.length());
    }

    private static byte[] signature(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static InvalidWebhookException refused(Reason reason, String message, @Nullable String hint) {
        return new InvalidWebhookException(reason, ErrorDetails.of(message).hint(hint));
    }
}
