package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.table.LiveTable;
import java.util.Map;
import java.util.TreeMap;

/** The entities whose records can be synchronised, by their names. */
final class Entities {
    private final Company company;
    private final Map<String, LiveTable<?>> byName = new TreeMap<>();

    Entities(Company company) {
        this.company = company;
        byName.put("candidates", company.candidates());
        byName.put("applications", company.applications());
        byName.put("jobs", company.jobs());
        byName.put("departments", company.departments());
        byName.put("locations", company.locations());
        byName.put("users", company.users());
        byName.put("candidate_tags", company.candidateTags());
        byName.put("custom_fields", company.customFields());
        byName.put("feedback_form_definitions", company.feedbackForms());
        byName.put("sequences", company.outreach().sequences());
    }

    void markUpdated(String name, String id) {
        LiveTable<?> table = byName.get(name);
        if (table == null) {
            throw new IllegalArgumentException(
                    "No entity that can be synchronised is called '" + name + "', only " + byName.keySet());
        }
        if (table.find(id) == null) {
            throw new IllegalArgumentException("No record of " + name + " has the id " + id);
        }
        table.touch(id);
        ApplicationRecord application = company.applications().find(id);
        if (application != null) {
            company.candidates().touch(application.candidateId());
        }
    }
}
