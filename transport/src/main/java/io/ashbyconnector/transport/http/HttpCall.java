package io.ashbyconnector.transport.http;

import io.ashbyconnector.auth.Secret;
import java.util.ArrayList;
import java.util.List;
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
 * @param secrets what it holds beside the credential that no message may repeat
 */
public record HttpCall(
        String operation,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String json,
        boolean repeatable,
        boolean authorized,
        List<Secret> secrets) {

    public HttpCall {
        headers = Map.copyOf(headers);
        secrets = List.copyOf(secrets);
    }

    /** A call that holds no secret but the credential. */
    public HttpCall(
            String operation,
            String method,
            String path,
            Map<String, String> headers,
            @Nullable String json,
            boolean repeatable,
            boolean authorized) {
        this(operation, method, path, headers, json, repeatable, authorized, List.of());
    }

    /** A call that reads, by POST with a JSON body. */
    public static HttpCall post(String operation, String path, String json) {
        return new HttpCall(operation, "POST", path, Map.of(), json, true, true);
    }

    public HttpCall withHeaders(Map<String, String> more) {
        return new HttpCall(operation, method, path, more, json, repeatable, authorized, secrets);
    }

    public HttpCall withSecret(Secret secret) {
        List<Secret> more = new ArrayList<>(secrets);
        more.add(secret);
        return new HttpCall(operation, method, path, headers, json, repeatable, authorized, more);
    }

    /** Without the headers and the body, which may hold secrets and people's data. */
    @Override
    public String toString() {
        return operation + " (" + method + " " + path + ")";
    }
}
