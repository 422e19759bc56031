package io.ashbyconnector.transport.dialect;

import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What reading a record of a module showed of the access to it.
 *
 * @param unclear the failure that left it open; null when it is not
 */
public record ModuleProbe(ModuleAccess access, @Nullable AshbyConnectorException unclear) {

    /** Reads, and tells what that shows; a failure that is no answer of the service's to the question is thrown. */
    public static ModuleProbe of(String module, String permission, Runnable read) {
        try {
            read.run();
            return new ModuleProbe(new ModuleAccess(module, permission, Access.GRANTED, null), null);
        } catch (PermissionException denied) {
            return new ModuleProbe(new ModuleAccess(module, permission, Access.DENIED, null), null);
        } catch (ApiException | InvalidInputException | NotFoundException unclear) {
            return new ModuleProbe(new ModuleAccess(module, permission, Access.UNKNOWN, unclear.getMessage()), unclear);
        }
    }

    /** The accesses; when none is granted and one was left open, the failure that left it so is thrown instead. */
    public static List<ModuleAccess> conclude(List<ModuleProbe> probes) {
        List<ModuleAccess> modules = probes.stream().map(ModuleProbe::access).toList();
        if (modules.stream().noneMatch(module -> module.read() == Access.GRANTED)) {
            probes.stream()
                    .map(ModuleProbe::unclear)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(unclear -> {
                        throw unclear;
                    });
        }
        return modules;
    }
}
