package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.transport.HttpCall;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The API, with the credential that goes with every call. */
record AuthorizedApi(AirbyteApi api, Authentication authentication) {

    <T> T call(HttpCall call, Function<JsonParser, T> reader) {
        return call(call, null, reader);
    }

    <T> T call(HttpCall call, @Nullable Secret mentioned, Function<JsonParser, T> reader) {
        return api.call(call, authentication, mentioned, reader);
    }

    void acknowledge(HttpCall call) {
        api.acknowledge(call, authentication);
    }
}
