package io.ashbyconnector.transport;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a service.
 *
 * @param operation what messages and logs call it
 * @param path what follows the base URL, with its leading slash; encoded
 * @param headers beside the authorization, the user agent and the content type
 * @param json the body; null for none
 * @param repeatable whether running it twice does no harm
 * @param authorized whether the credential goes with it
 */
public record HttpCall(
        String operation,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String json,
        boolean repeatable,
        boolean authorized) {

    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /** A call that reads, by POST with a JSON body. */
    public static HttpCall post(String operation, String path, String json) {
        return new HttpCall(operation, "POST", path, Map.of(), json, true, true);
    }

    public HttpCall withHeaders(Map<String, String> more) {
        return new HttpCall(operation, method, path, more, json, repeatable, authorized);
    }
}
