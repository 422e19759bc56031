package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import io.ashbyconnector.execution.ExecutionRequest;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.transport.ParallelCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Finds out whether the connector can be reached and its stored key is good, by reading one user, as Airbyte's own check
 * does; and what the key may read, by one record of each module that the connector offers.
 */
final class HostedCheck {

    private static final String EVIDENCE = "users";
    private static final Map<String, List<String>> PROBES = new LinkedHashMap<>();

    static {
        PROBES.put("candidates", List.of("candidates", "candidatesRead"));
        PROBES.put("jobs", List.of("jobs", "jobsRead"));
        PROBES.put("candidate_tags", List.of("hiring process", "hiringProcessMetadataRead"));
        PROBES.put(EVIDENCE, List.of("organization", "organizationRead"));
    }

    private final Execution execution;
    private final String service;
    private final ConnectorLookup lookup;
    private final Map<String, String> described;

    HostedCheck(Execution execution, String service, ConnectorLookup lookup, Map<String, String> described) {
        this.execution = execution;
        this.service = service;
        this.lookup = lookup;
        this.described = described;
    }

    ConnectorCheck run() {
        Map<String, String> details = new LinkedHashMap<>(described);
        String connector = lookup.id();
        details.putIfAbsent("connector", connector + " (the only one for Ashby in the workspace)");
        List<Callable<ModuleAccess>> probes = new ArrayList<>();
        PROBES.forEach((entity, module) -> probes.add(() -> probe(entity, module)));
        List<ModuleAccess> modules = new ArrayList<>(ParallelCalls.run("check", probes));
        for (List<String> untold : List.of(List.of("interviews", "interviewsRead"), List.of("offers", "offersRead"))) {
            modules.add(new ModuleAccess(
                    untold.get(0), untold.get(1), Access.UNKNOWN, "Airbyte's connector does not offer this module."));
        }
        return new ConnectorCheck(HostedAdapterProvider.MODE, service, EVIDENCE + ".list", details, modules);
    }

    private ModuleAccess probe(String entity, List<String> module) {
        try {
            execution.list(new ExecutionRequest(entity, "list", Map.of("limit", 1L)), parser -> {
                parser.skipChildren();
                return true;
            });
            return new ModuleAccess(module.get(0), module.get(1), Access.GRANTED, null);
        } catch (PermissionException denied) {
            return new ModuleAccess(module.get(0), module.get(1), Access.DENIED, null);
        } catch (ApiException unclear) {
            if (entity.equals(EVIDENCE)) {
                throw unclear;
            }
            return new ModuleAccess(module.get(0), module.get(1), Access.UNKNOWN, unclear.getMessage());
        }
    }
}
