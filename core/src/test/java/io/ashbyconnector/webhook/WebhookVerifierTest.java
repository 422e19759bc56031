package io.ashbyconnector.webhook;

import static io.ashbyconnector.webhook.Signatures.sign;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.InvalidWebhookException;
import io.ashbyconnector.error.InvalidWebhookException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {

    private static final String SECRET = "whsec-Kästchen";
    private static final String PING =
            "{\"webhookActionId\":\"3c0b6f63-5f0a-4a0e-9a5c-6f8f2d3a9e10\",\"action\":\"ping\","
                    + "\"data\":{\"webhookActionType\":\"jobUpdate\"}}";
    private static final String PING_SIGNATURE =
            "sha256=4d4c75efa814c4832313fc9743ed8b46e210c9202531a7cc7dae984c6c638ddb";

    private final WebhookVerifier verifier = WebhookVerifier.of(Secret.of(SECRET));

    @Test
    void what_ashby_signed_is_read() throws IOException {
        WebhookEvent fromBytes = verifier.verify(PING_SIGNATURE, PING.getBytes(UTF_8));
        WebhookEvent fromStream = verifier.verify(PING_SIGNATURE, new ByteArrayInputStream(PING.getBytes(UTF_8)));

        assertThat(fromBytes)
                .isInstanceOfSatisfying(
                        WebhookEvent.Ping.class,
                        ping -> assertThat(ping.webhookActionType()).isEqualTo("jobUpdate"));
        assertThat(fromStream).isEqualTo(fromBytes);
    }

    @Test
    void a_body_that_comes_byte_by_byte_is_read_whole() throws IOException {
        InputStream slow = new ByteArrayInputStream(PING.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
        assertThat(verifier.verify(PING_SIGNATURE, slow).action()).isEqualTo("ping");
    }

    @Test
    void a_body_that_cannot_be_read_is_the_callers_to_handle() {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> verifier.verify(PING_SIGNATURE, cut)).isInstanceOf(IOException.class);
    }

    @Test
    void any_of_several_secrets_will_do() {
        WebhookVerifier rotating = WebhookVerifier.of(Secret.of("new"), Secret.of("old"));
        for (String secret : new String[] {"new", "old"}) {
            byte[] body = PING.getBytes(UTF_8);
            assertThat(rotating.verify(sign(secret, body), body).action()).isEqualTo("ping");
        }
        assertRefused(rotating, sign("older", PING.getBytes(UTF_8)), PING, Reason.WRONG_SIGNATURE, 401);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t"})
    void a_missing_signature_is_refused(String signature) {
        assertRefused(verifier, signature, PING, Reason.MISSING_SIGNATURE, 401);
    }

    @Test
    void a_malformed_signature_is_refused() {
        String hex = PING_SIGNATURE.substring("sha256=".length());
        for (String signature : new String[] {
            hex,
            "sha256=",
            "sha1=" + hex,
            "sha512=" + hex,
            "SHA256=" + hex,
            "sha256=" + hex.toUpperCase(Locale.ROOT),
            "sha256=" + hex.substring(2),
            "sha256=" + hex + "00",
            "sha256=" + hex + "\n",
            "sha256=" + hex + ", sha256=" + hex,
            "sha256=" + hex.replace(hex.charAt(0), 'g'),
            "sha256= " + hex,
            "Bearer " + hex,
            "\u0000"
        }) {
            assertRefused(verifier, signature, PING, Reason.MALFORMED_SIGNATURE, 401);
        }
    }

    @Test
    void a_signature_of_other_bytes_is_refused() {
        byte[] body = PING.getBytes(UTF_8);
        for (int at = 0; at < body.length; at++) {
            byte[] changed = body.clone();
            changed[at] ^= 1;
            assertThat(refusal(verifier, PING_SIGNATURE, changed).reason()).isEqualTo(Reason.WRONG_SIGNATURE);
        }
        assertRefused(verifier, PING_SIGNATURE, "", Reason.WRONG_SIGNATURE, 401);
        assertRefused(verifier, PING_SIGNATURE, PING + "\n", Reason.WRONG_SIGNATURE, 401);
    }

    @Test
    void nothing_is_parsed_before_it_is_verified() {
        assertRefused(verifier, PING_SIGNATURE, "no JSON", Reason.WRONG_SIGNATURE, 401);
    }

    @Test
    void a_large_body_is_refused_without_reading_on() {
        Endless endless = new Endless();
        InvalidWebhookException refusal =
                catchThrowableOfType(InvalidWebhookException.class, () -> verifier.verify(PING_SIGNATURE, endless));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.httpStatus()).isEqualTo(413);
        assertThat(endless.read).isEqualTo(WebhookVerifier.DEFAULT_LIMIT + 1);
    }

    @Test
    void without_a_signature_nothing_is_read() {
        Endless endless = new Endless();
        assertThatThrownBy(() -> verifier.verify(null, endless)).isInstanceOf(InvalidWebhookException.class);
        assertThatThrownBy(() -> verifier.verify("sha1=00", endless)).isInstanceOf(InvalidWebhookException.class);
        assertThat(endless.read).isZero();
    }

    @Test
    void the_limit_is_a_border() {
        byte[] body = PING.getBytes(UTF_8);
        assertThat(verifier.limit(body.length).verify(PING_SIGNATURE, body).action())
                .isEqualTo("ping");
        assertRefused(verifier.limit(body.length - 1), PING_SIGNATURE, PING, Reason.TOO_LARGE, 413);
        assertThatIllegalArgumentException().isThrownBy(() -> verifier.limit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> verifier.limit(Integer.MAX_VALUE));
    }

    @Test
    void what_is_signed_but_no_event_is_refused() {
        for (String body : new String[] {
            "",
            " ",
            "no JSON",
            "{",
            "{}",
            "[]",
            "null",
            "7",
            "\"ping\"",
            "<html></html>",
            PING + PING,
            PING + "x",
            PING.substring(0, PING.length() - 1),
            "{\"action\":null}",
            "{\"action\":7,\"data\":{}}",
            "{\"action\":\" \",\"data\":{}}",
            "{\"action\":\"x\",\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
            "{\"action\":\"x\",\"data\":" + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "}",
            "{\"action\":\"x\",\"data\":{\"n\":" + "9".repeat(2000) + "}}",
            "{\"action\":\"x\",\"data\":{\"n\":[0." + "9".repeat(2000) + "]}}",
            "{\"action\":\"x\",\"data\":{\"n\":1e999999999}}",
            "{\"action\":\"x\",\"data\":{\"n\":[[1e-99999]]}}",
            "{\"action\":\"x\",\"data\":{\"n\":NaN}}"
        }) {
            assertRefused(verifier, sign(SECRET, body.getBytes(UTF_8)), body, Reason.MALFORMED_BODY, 400);
        }
        byte[] latin = "{\"action\":\"ping\",\"data\":{\"name\":\"Zoë\"}}".getBytes(ISO_8859_1);
        assertThat(refusal(verifier, sign(SECRET, latin), latin).reason()).isEqualTo(Reason.MALFORMED_BODY);
    }

    @Test
    void other_encodings_of_json_and_a_byte_order_mark_are_read() {
        for (byte[] body : new byte[][] {
            PING.getBytes(UTF_16LE), ("\uFEFF" + PING).getBytes(UTF_8), ("\r\n" + PING + "\n ").getBytes(UTF_8)
        }) {
            assertThat(verifier.verify(sign(SECRET, body), body).action()).isEqualTo("ping");
        }
    }

    @Test
    void the_last_of_two_fields_of_the_same_name_counts() {
        byte[] body = "{\"action\":\"ping\",\"action\":\"jobUpdate\",\"data\":{}}".getBytes(UTF_8);
        assertThat(verifier.verify(sign(SECRET, body), body)).isInstanceOf(WebhookEvent.JobUpdate.class);
    }

    @Test
    void refusals_are_of_the_house_and_name_no_secret_and_no_data() {
        byte[] body = "{\"action\":\"ping\",\"data\":{\"name\":\"Avery Quill\" oops}}".getBytes(UTF_8);
        for (String signature : new String[] {sign(SECRET, body), sign("other", body), "sha256=" + SECRET, ""}) {
            InvalidWebhookException refusal = refusal(verifier, signature, body);
            StringWriter trace = new StringWriter();
            refusal.printStackTrace(new PrintWriter(trace));
            assertThat(refusal).isInstanceOf(AshbyConnectorException.class);
            assertThat(refusal.type()).isEqualTo(ErrorType.INVALID_INPUT);
            assertThat(trace.toString()).doesNotContain(SECRET, "Avery", "oops", sign(SECRET, body));
        }
    }

    @Test
    void whatever_comes_is_an_event_or_refused() {
        Random random = new Random(20_261_126);
        String pieces = "{}[]\",:\\ 0123456789.eE+-abtrufnls\u00e9\uFEFF\u0000\n";
        for (int round = 0; round < 20_000; round++) {
            byte[] body = random.nextBoolean() ? mutated(random) : noise(random, pieces);
            try {
                WebhookEvent event = verifier.verify(sign(SECRET, body), body);
                assertThat(event.id()).isNotBlank();
                assertThat(event.json().path("action").stringValue()).isEqualTo(event.action());
            } catch (InvalidWebhookException refusal) {
                assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_BODY);
            }
            String signature = new String(noise(random, "sha256=0123456789abcdefABCDEFg "), ISO_8859_1);
            assertThat(refusal(verifier, signature, body).httpStatus()).isEqualTo(401);
        }
    }

    private static byte[] mutated(Random random) {
        byte[] body = PING.replace("ping", random.nextBoolean() ? "candidateHire" : "interviewPlanTransition")
                .getBytes(UTF_8);
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(3)) {
                case 0 -> body[at] = (byte) random.nextInt();
                case 1 -> body = Arrays.copyOf(body, at + 1);
                default -> System.arraycopy(body, 0, body, at, Math.min(at, body.length - at));
            }
        }
        return body;
    }

    private static byte[] noise(Random random, String pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(80); i > 0; i--) {
            text.append(pieces.charAt(random.nextInt(pieces.length())));
        }
        return text.toString().getBytes(UTF_8);
    }

    private static void assertRefused(
            WebhookVerifier verifier, String signature, String body, Reason reason, int status) {
        InvalidWebhookException refusal = refusal(verifier, signature, body.getBytes(UTF_8));
        assertThat(refusal.reason())
                .as(signature + " " + body.lines().findFirst())
                .isEqualTo(reason);
        assertThat(refusal.httpStatus()).isEqualTo(status);
    }

    private static InvalidWebhookException refusal(WebhookVerifier verifier, String signature, byte[] body) {
        InvalidWebhookException refusal =
                catchThrowableOfType(InvalidWebhookException.class, () -> verifier.verify(signature, body));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 'x');
            read += length;
            return length;
        }
    }
}
