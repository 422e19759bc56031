package io.ashbyconnector.transport.http;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.FileContent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of a service, {@linkplain #of of a checked call} or made by hand: a {@linkplain #read read}, which is sent again
 * when it failed, or a {@linkplain #write write}, which is sent once. Immutable.
 */
public final class HttpCall {

    private final String operation;
    private final String method;
    private final String path;
    private final @Nullable String verification;
    private final Map<String, String> headers;
    private final @Nullable String json;
    private final @Nullable MultipartForm form;
    private final @Nullable URI address;
    private final boolean authorized;
    private final List<Secret> secrets;
    private final CallOptions options;
    private final List<CallListener> listeners;
    private final @Nullable Action action;

    private HttpCall(String operation, String method, String path, @Nullable String verification, Extras extras) {
        this.operation = operation;
        this.method = method;
        this.path = path;
        this.verification = verification;
        this.headers = Map.copyOf(extras.headers);
        this.json = extras.json;
        this.form = extras.form;
        this.address = extras.address;
        this.authorized = extras.authorized;
        this.secrets = List.copyOf(extras.secrets);
        this.options = extras.options;
        this.listeners = List.copyOf(extras.listeners);
        this.action = extras.action;
    }

    /** All that a call may have beside what it is, to be changed before a call is made of it. */
    private static final class Extras {
        private Map<String, String> headers = Map.of();
        private @Nullable String json;
        private @Nullable MultipartForm form;
        private @Nullable URI address;
        private boolean authorized = true;
        private List<Secret> secrets = List.of();
        private CallOptions options = CallOptions.defaults();
        private List<CallListener> listeners = List.of();
        private @Nullable Action action;
    }

    /** The same call but for what the change does. */
    private HttpCall with(Consumer<Extras> change) {
        Extras extras = new Extras();
        extras.headers = headers;
        extras.json = json;
        extras.form = form;
        extras.address = address;
        extras.authorized = authorized;
        extras.secrets = secrets;
        extras.options = options;
        extras.listeners = listeners;
        extras.action = action;
        change.accept(extras);
        return new HttpCall(operation, method, path, verification, extras);
    }

    /**
     * Sends a checked call: as a read or a write by its effect, with its options, heard by its listeners. No message repeats
     * the secrets among its parameters.
     *
     * @param call the checked call
     * @param method the HTTP method
     * @param path what follows the base URL, with its leading slash; encoded
     * @return the call
     */
    public static HttpCall of(CheckedCall call, String method, String path) {
        Extras extras = new Extras();
        extras.secrets = call.secrets();
        extras.options = call.options();
        extras.listeners = call.listeners();
        extras.action = call.action();
        return new HttpCall(
                call.operation(), method, path, call.effect().isWrite() ? call.verification() : null, extras);
    }

    /**
     * {@return a call that does no harm when it runs twice}
     *
     * @param operation what messages and logs call it
     * @param method the HTTP method
     * @param path what follows the base URL, with its leading slash; encoded
     */
    public static HttpCall read(String operation, String method, String path) {
        return of(operation, method, path, null);
    }

    /**
     * {@return a call that must not run twice} It is sent again only when it certainly never ran.
     *
     * @param operation what messages and logs call it
     * @param method the HTTP method
     * @param path what follows the base URL, with its leading slash; encoded
     * @param verification how people see whether it ran, a sentence for the message when nobody knows
     */
    public static HttpCall write(String operation, String method, String path, String verification) {
        return of(operation, method, path, verification);
    }

    private static HttpCall of(String operation, String method, String path, @Nullable String verification) {
        return new HttpCall(operation, method, path, verification, new Extras());
    }

    /**
     * With a body.
     *
     * @param body the body, JSON
     * @return a call with the body
     */
    public HttpCall withJson(String body) {
        return with(extras -> extras.json = body);
    }

    /**
     * With a form as its body, {@code multipart/form-data}. It is sent once if one of the files can be read only once.
     *
     * @param texts its first parts, in this order
     * @param files the parts after them, which are streamed
     * @return a call with the form
     */
    public HttpCall withForm(Map<String, String> texts, Map<String, FileContent> files) {
        MultipartForm parts = new MultipartForm(texts, files);
        return with(extras -> extras.form = parts);
    }

    /** To another address than the service's, without the credential; its answers may be redirects. */
    HttpCall at(URI other) {
        return with(extras -> {
            extras.address = other;
            extras.authorized = false;
        });
    }

    /**
     * With these headers, beside the authorization, the user agent and the content type.
     *
     * @param these the headers, by name
     * @return a call with the headers
     */
    public HttpCall withHeaders(Map<String, String> these) {
        return with(extras -> extras.headers = these);
    }

    /**
     * With something, beside the credential, that no message may repeat.
     *
     * @param secret the secret
     * @return a call that keeps it secret
     */
    public HttpCall withSecret(Secret secret) {
        List<Secret> more = new ArrayList<>(secrets);
        more.add(secret);
        return with(extras -> extras.secrets = more);
    }

    /**
     * Without the credential.
     *
     * @return a call without the credential
     */
    public HttpCall withoutAuthorization() {
        return with(extras -> extras.authorized = false);
    }

    /**
     * With a deadline and a number of retries before those of {@link HttpSettings}.
     *
     * @param these the options
     * @return a call with the options
     */
    public HttpCall with(CallOptions these) {
        return with(extras -> extras.options = these);
    }

    /**
     * With listeners, which hear of it in their order.
     *
     * @param these the listeners
     * @return a call with the listeners
     */
    public HttpCall heardBy(List<CallListener> these) {
        return with(extras -> extras.listeners = these);
    }

    /**
     * As a part of a checked call: with its options, heard by its listeners as a call of its action.
     *
     * @param call the checked call
     * @return a call with its options and listeners
     */
    public HttpCall partOf(CheckedCall call) {
        return with(extras -> {
            extras.options = call.options();
            extras.listeners = call.listeners();
            extras.action = call.action();
        });
    }

    /** {@return what messages call it, such as {@code candidates.list}} */
    public String operation() {
        return operation;
    }

    /** {@return the HTTP method} */
    public String method() {
        return method;
    }

    /** {@return the path below the base URL, with its query} */
    public String path() {
        return path;
    }

    /** {@return whether it may change something, so that it is repeated only when it certainly never ran} */
    public boolean isWrite() {
        return verification != null;
    }

    /** Null for a read. */
    @Nullable
    String verification() {
        return verification;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Null for no body. */
    @Nullable
    String json() {
        return json;
    }

    /** Null for no form. */
    @Nullable
    MultipartForm form() {
        return form;
    }

    /** Null for the service's own address. */
    @Nullable
    URI address() {
        return address;
    }

    boolean isAuthorized() {
        return authorized;
    }

    List<Secret> secrets() {
        return secrets;
    }

    CallOptions options() {
        return form == null || form.isRepeatable() ? options : options.maxRetries(0);
    }

    List<CallListener> listeners() {
        return listeners;
    }

    /** Null when it belongs to none. */
    @Nullable
    Action action() {
        return action;
    }

    /** Without the headers and the body, which may hold secrets and people's data. */
    @Override
    public String toString() {
        return operation + " (" + method + " " + path + ")";
    }
}
