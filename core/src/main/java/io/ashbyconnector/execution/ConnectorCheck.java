package io.ashbyconnector.execution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a service that was reached and accepts the credential.
 *
 * @param mode the execution mode, such as {@code direct}
 * @param service the base URL that answered
 * @param evidence the operation that proved it, such as {@code apiKey.info}
 * @param details what else is known of the credential and its scope, by name, such as {@code key title}
 * @param modules what the credential may read, as far as the service tells
 */
public record ConnectorCheck(
        String mode, String service, String evidence, Map<String, String> details, List<ModuleAccess> modules) {

    public ConnectorCheck {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        modules = List.copyOf(modules);
    }

    /** Whether a module may be read. */
    public enum Access {
        GRANTED,
        DENIED,
        UNKNOWN
    }

    /**
     * What the credential may do in one module of the service.
     *
     * @param module such as {@code candidates}
     * @param permission the service's name of the grant, such as {@code candidatesRead}
     * @param reason why the access is unknown; null otherwise
     */
    public record ModuleAccess(
            String module,
            String permission,
            Access read,
            @Nullable String reason) {}
}
