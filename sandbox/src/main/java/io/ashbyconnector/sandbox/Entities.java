package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.SeedTable;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The entities whose records can change, by their names. */
final class Entities {
    private final Company company;
    private final Map<String, Entity> byName = new TreeMap<>();

    private record Entity(String listOperation, Supplier<? extends SeedTable<? extends Row>> table) {}

    Entities(Company company) {
        this.company = company;
        byName.put("candidates", new Entity("candidate.list", company::candidates));
        byName.put("applications", new Entity("application.list", company::applications));
        byName.put("jobs", new Entity("job.list", company::jobs));
        byName.put("departments", new Entity("department.list", company::departments));
        byName.put("locations", new Entity("location.list", company::locations));
        byName.put("users", new Entity("user.list", company::users));
        byName.put("candidate_tags", new Entity("candidateTag.list", company::candidateTags));
        byName.put("custom_fields", new Entity("customField.list", company::customFields));
        byName.put("feedback_form_definitions", new Entity("feedbackFormDefinition.list", company::feedbackForms));
    }

    void markUpdated(String name, String id) {
        Entity entity = byName.get(name);
        if (entity == null) {
            throw new IllegalArgumentException(
                    "No entity that can be synchronised is called '" + name + "', only " + byName.keySet());
        }
        int position = entity.table.get().position(id);
        if (position < 0) {
            throw new IllegalArgumentException("No record of " + name + " has the id " + id);
        }
        company.changes().add(entity.listOperation, position, id);
        if (name.equals("applications")) {
            ApplicationRecord application = company.applications().row(position);
            int candidate = company.positionOfCandidate(application);
            company.changes()
                    .add(
                            "candidate.list",
                            candidate,
                            company.candidates().row(candidate).id());
        }
    }
}
