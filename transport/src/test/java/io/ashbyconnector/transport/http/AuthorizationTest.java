package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.port.Authentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {

    private static final Credential OLD = new Credential.BearerToken(Secret.of("old-token"));
    private static final Credential NEW = new Credential.BearerToken(Secret.of("new-token"));
    private static final String GOOD = RawServer.json(200, "{\"id\":\"1\"}");
    private static final String REFUSED = RawServer.json(401, "{}");

    private static HttpTransport transport(RawServer server, Fixtures.Keys keys) {
        return new HttpTransport(server.url(), keys, QUICK, "ashby-test/1");
    }

    @Test
    void an_api_key_is_the_user_name_of_basic_authentication() throws Exception {
        Fixtures.Keys keys = new Fixtures.Keys(new Credential.ApiKey(Secret.of("Aladdin\u00fc")));
        try (RawServer server = RawServer.start(RawServer.answering(GOOD));
                HttpTransport transport = transport(server, keys)) {
            transport.execute(READ, Fixtures::read);
            assertThat(server.request().header("Authorization")).hasValue("Basic QWxhZGRpbsO8Og==");
        }
    }

    @Test
    void a_token_is_a_bearer_token() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(GOOD));
                HttpTransport transport = transport(server, new Fixtures.Keys(OLD))) {
            transport.execute(READ, Fixtures::read);
            assertThat(server.request().header("Authorization")).hasValue("Bearer old-token");
        }
    }

    @Test
    void a_call_may_go_without() throws Exception {
        HttpCall open = HttpCall.read("token", "POST", "/token").withJson("{}").withoutAuthorization();
        try (RawServer server = RawServer.start(RawServer.answering(GOOD, REFUSED));
                HttpTransport transport = transport(server, new Fixtures.Keys())) {
            transport.execute(open, Fixtures::read);
            assertThat(server.request().header("Authorization")).isEmpty();
            assertThatThrownBy(() -> transport.execute(open, Fixtures::read))
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void a_mode_without_credentials_sends_none() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(GOOD, REFUSED));
                HttpTransport transport =
                        new HttpTransport(server.url(), Authentication.none(), QUICK, "ashby-test/1")) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(server.request().header("Authorization")).isEmpty();
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void a_refused_credential_is_replaced_and_the_call_repeated_once() throws Exception {
        for (HttpCall call : new HttpCall[] {READ, WRITE}) {
            Fixtures.Keys keys = new Fixtures.Keys(OLD, NEW);
            try (RawServer server = RawServer.start(RawServer.answering(REFUSED, GOOD));
                    HttpTransport transport = transport(server, keys)) {
                assertThat(transport.execute(call, Fixtures::read)).isEqualTo("1");
                assertThat(server.requests())
                        .extracting(request -> request.header("Authorization").orElseThrow())
                        .containsExactly("Bearer old-token", "Bearer new-token");
                assertThat(server.requests())
                        .extracting(RawServer.Request::body)
                        .containsOnly(call.json());
                assertThat(keys.rejected).containsExactly(OLD);
                assertThat(server.connections()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_second_refusal_is_final() throws Exception {
        Credential never = new Credential.BearerToken(Secret.of("never"));
        try (RawServer server = RawServer.start(RawServer.answering(REFUSED));
                HttpTransport transport = transport(server, new Fixtures.Keys(OLD, NEW, never))) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("Check the key.");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void without_another_credential_a_refusal_is_final_at_once() throws Exception {
        Fixtures.Keys keys = new Fixtures.Keys(OLD);
        try (RawServer server = RawServer.start(RawServer.answering(REFUSED));
                HttpTransport transport = transport(server, keys)) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(AuthenticationException.class);
            assertThat(server.requests()).hasSize(1);
            assertThat(keys.rejected).containsExactly(OLD);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_refused_and_the_other_host_hears_nothing(int status) throws Exception {
        try (RawServer other = RawServer.start(RawServer.answering(GOOD));
                RawServer server = RawServer.start(RawServer.answering("HTTP/1.1 " + status + " Moved\r\nLocation: "
                        + other.url() + "/candidate.list\r\nContent-Length: 0\r\n\r\n"));
                HttpTransport transport = transport(server, new Fixtures.Keys(OLD))) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(NetworkException.class)
                    .hasMessage("candidate.list: 127.0.0.1 answered with a redirect (HTTP " + status
                            + "), which is not followed. Is the base URL right?");
            assertThat(server.requests()).hasSize(1);
            assertThat(other.connections()).isZero();
        }
    }
}
