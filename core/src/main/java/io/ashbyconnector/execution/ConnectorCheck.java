package io.ashbyconnector.execution;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Permission;
import java.util.ArrayList;
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
 * @param grants which permissions the credential has, as far as the service tells
 */
public record ConnectorCheck(
        String mode, String service, String evidence, Map<String, String> details, List<Grant> grants) {

    private static final String UNDOCUMENTED = "Ashby does not document which permission it needs.";
    private static final String NOT_TOLD = "The service does not tell.";

    /**
     * Takes copies of the lists and maps.
     *
     * @param mode the execution mode, such as {@code direct}
     * @param service the base URL that answered
     * @param evidence the operation that proved it, such as {@code apiKey.info}
     * @param details what else is known of the credential and its scope, by name, such as {@code key title}
     * @param grants which permissions the credential has, as far as the service tells
     */
    public ConnectorCheck {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        grants = List.copyOf(grants);
    }

    /** Whether the credential has a permission, or may run an action. */
    public enum Access {
        /** The credential has it. */
        GRANTED,
        /** The credential does not have it. */
        DENIED,
        /** Nobody says whether the credential has it. */
        UNKNOWN
    }

    /**
     * Whether the credential has a permission.
     *
     * @param permission the permission
     * @param access whether the credential has it
     * @param reason why that is unknown; null otherwise
     */
    public record Grant(
            Permission permission, Access access, @Nullable String reason) {}

    /**
     * What the credential may do in one module of the service.
     *
     * @param module as people see it, such as {@code Candidates}
     * @param grants those of the module's permissions, of which there is one at least
     */
    public record ModuleAccess(String module, List<Grant> grants) {

        /**
         * Takes a copy of the list.
         *
         * @param module as people see it, such as {@code Candidates}
         * @param grants those of the module's permissions, of which there is one at least
         */
        public ModuleAccess {
            grants = List.copyOf(grants);
        }

        /**
         * Null when the module has no permission to read.
         *
         * @return whether the credential may read it
         */
        public @Nullable Access read() {
            return access("read");
        }

        /**
         * Null when the module has no permission to write.
         *
         * @return whether the credential may write it
         */
        public @Nullable Access write() {
            return access("write");
        }

        /**
         * Null when the module has no permission of this right.
         *
         * @param right the right, {@code read} or {@code write}
         * @return whether the credential has the right
         */
        public @Nullable Access access(String right) {
            return grants.stream()
                    .filter(grant -> grant.permission().right().equals(right))
                    .map(Grant::access)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * Whether the credential may run an action; one of the action's {@linkplain Action#permissions() permissions} is what
     * it lacks, or may lack, when it is not granted.
     *
     * @param action the action
     * @param access whether the credential may run it
     * @param reason why that is unknown; null otherwise
     */
    public record ActionAccess(
            Action action, Access access, @Nullable String reason) {}

    /** {@return the grants by module, in their order} */
    public List<ModuleAccess> modules() {
        Map<String, List<Grant>> modules = new LinkedHashMap<>();
        for (Grant grant : grants) {
            modules.computeIfAbsent(grant.permission().title(), module -> new ArrayList<>())
                    .add(grant);
        }
        return modules.entrySet().stream()
                .map(module -> new ModuleAccess(module.getKey(), module.getValue()))
                .toList();
    }

    /**
     * {@return whether the credential may run an action of Ashby's}
     *
     * @param action the action
     */
    public ActionAccess access(Action action) {
        if (action.permissions().isEmpty()) {
            return new ActionAccess(action, Access.UNKNOWN, UNDOCUMENTED);
        }
        List<Grant> needed = action.permissions().stream().map(this::grantOf).toList();
        return needed.stream()
                .filter(grant -> grant.access() == Access.GRANTED)
                .findFirst()
                .or(() -> needed.stream()
                        .filter(grant -> grant.access() == Access.UNKNOWN)
                        .findFirst())
                .map(grant -> new ActionAccess(action, grant.access(), grant.reason()))
                .orElseGet(() -> new ActionAccess(action, Access.DENIED, null));
    }

    private Grant grantOf(Permission permission) {
        return grants.stream()
                .filter(grant -> grant.permission().equals(permission))
                .findFirst()
                .orElseGet(() -> new Grant(permission, Access.UNKNOWN, NOT_TOLD));
    }
}
