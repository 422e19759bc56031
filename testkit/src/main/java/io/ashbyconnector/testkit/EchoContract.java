package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.testkit.ScriptedBackend.ScriptedPage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A service that repeats the credential, where nobody expects it: callers and logs get nothing of it. */
public abstract class EchoContract extends AdapterContract<ScriptedBackend> {

    /** For the subclass of an adapter. */
    protected EchoContract() {}

    /** The credentials as they are sent, and as an address or JSON would hold them. */
    private List<String> spellings() {
        return backend().secrets().stream()
                .flatMap(secret ->
                        List.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8), secret.replace("/", "\\/"))
                                .stream())
                .distinct()
                .toList();
    }

    @Test
    void no_error_repeats_the_credential() throws IOException {
        String id = backend().ids("candidates").get(0);
        for (String words : spellings()) {
            backend().reset();
            backend().failWith(words);
            try (LogCapture log = LogCapture.start()) {
                assertKept(words, () -> connect().execute("candidates", "list", Map.of()));
                assertKept(words, () -> connect().candidates().get(id));
                assertKept(words, () -> connect().candidates().stream().toList());
                assertKept(words, () -> connect().check());
                assertThat(log.text()).doesNotContain(words);
            }
        }
    }

    @Test
    void the_headers_of_an_answer_do_not_repeat_the_credential() {
        for (String words : spellings()) {
            backend().reset();
            backend().failWith(words);
            AshbyConnectorException thrown = catchThrowableOfType(
                    AshbyConnectorException.class,
                    () -> connect()
                            .with(CallOptions.defaults().headers())
                            .candidates()
                            .page());

            assertThat(String.valueOf(thrown.responseInfo())).doesNotContain(words);
        }
    }

    private static void assertKept(String words, ThrowingCallable call) throws IOException {
        AshbyConnectorException thrown = catchThrowableOfType(AshbyConnectorException.class, call);

        assertThat(thrown.details().toString()).doesNotContain(words);
        assertThat(SecrecyContract.stackTrace(thrown)).doesNotContain(words);
        assertThat(SecrecyContract.serialized(thrown)).doesNotContain(words);
    }

    @Test
    void a_cursor_that_repeats_the_credential_is_refused() throws IOException {
        for (String words : spellings()) {
            backend().reset();
            backend().serve("candidates", List.of(ScriptedPage.leading(null, List.of("a"), "page-2-" + words)));
            try (LogCapture log = LogCapture.start()) {
                for (ThrowingCallable listing : List.<ThrowingCallable>of(
                        () -> connect().execute("candidates", "list", Map.of()),
                        () -> connect().candidates().stream().toList())) {
                    assertThat(catchThrowableOfType(AshbyConnectorException.class, listing))
                            .isInstanceOf(BadResponseException.class);
                    assertKept(words, listing);
                }
                assertThat(log.text()).doesNotContain(words);
            }
        }
    }
}
