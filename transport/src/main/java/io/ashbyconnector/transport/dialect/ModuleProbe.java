package io.ashbyconnector.transport.dialect;

import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ConnectorCheck.Grant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What reading a record of a module showed of the permission to read it. Nothing is ever written to find out.
 *
 * @param grant what was found out of the permission
 * @param unclear the failure that left it open; null when it is not
 */
public record ModuleProbe(Grant grant, @Nullable AshbyConnectorException unclear) {

    /**
     * Reads, and tells what that shows; a failure that is no answer of the service's to the question is thrown.
     *
     * @param permission the permission
     * @param read reads a record of the module
     * @return what it shows
     */
    public static ModuleProbe of(Permission permission, Runnable read) {
        try {
            read.run();
            return new ModuleProbe(new Grant(permission, Access.GRANTED, null), null);
        } catch (PermissionException denied) {
            return new ModuleProbe(new Grant(permission, Access.DENIED, null), null);
        } catch (ApiException | InvalidInputException | NotFoundException unclear) {
            return new ModuleProbe(new Grant(permission, Access.UNKNOWN, unclear.getMessage()), unclear);
        }
    }

    /**
     * {@return the grants of all known permissions, or nothing when no probe was granted; when then one was left open, the failure that left it so is thrown instead}
     *
     * @param probes what was found out, of each module that was tried
     * @param certain what is known without a probe
     * @param reason why those are unknown that were not probed
     */
    public static Optional<List<Grant>> conclude(List<ModuleProbe> probes, List<Grant> certain, String reason) {
        List<Grant> found = Stream.concat(probes.stream().map(ModuleProbe::grant), certain.stream())
                .toList();
        if (probes.stream().noneMatch(probe -> probe.grant().access() == Access.GRANTED)) {
            probes.stream()
                    .map(ModuleProbe::unclear)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(unclear -> {
                        throw unclear;
                    });
            return Optional.empty();
        }
        return Optional.of(Permission.known().stream()
                .map(permission -> found.stream()
                        .filter(grant -> grant.permission().equals(permission))
                        .findFirst()
                        .orElseGet(() -> new Grant(permission, Access.UNKNOWN, reason)))
                .toList());
    }
}
