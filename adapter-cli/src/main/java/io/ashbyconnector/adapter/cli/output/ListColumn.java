package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.ActionKind;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.RecordFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A column that a table of an entity's records shows by default.
 *
 * @param header what people call it
 * @param path where it is in the record; several, separated by a space, are put side by side
 * @param least the columns it needs to be of use
 * @param rank the lower, the earlier it gets room
 */
public record ListColumn(String header, String path, int least, int rank) {

    private static final int UUID = 36;
    private static final int DATE_AND_TIME = 19;

    private static final ListColumn ID = new ListColumn("Id", "id", UUID, 2);
    private static final ListColumn TITLE = new ListColumn("Title", "title", 14, 0);
    private static final ListColumn ARCHIVED = new ListColumn("Archived", "isArchived", 8, 5);

    private static final Map<String, List<ListColumn>> BY_ENTITY = Map.ofEntries(
            Map.entry(
                    "candidates",
                    List.of(
                            new ListColumn("Name", "name", 14, 0),
                            new ListColumn("Email", "primaryEmailAddress.value", 14, 1),
                            new ListColumn("Position", "position", 12, 3),
                            new ListColumn("Company", "company", 12, 4),
                            moment("Created", "createdAt", 5),
                            ID)),
            Map.entry(
                    "applications",
                    List.of(
                            new ListColumn("Candidate", "candidate.name", 14, 0),
                            new ListColumn("Job", "job.title", 14, 1),
                            new ListColumn("Status", "status", 8, 3),
                            new ListColumn("Stage", "currentInterviewStage.title", 12, 4),
                            moment("Created", "createdAt", 5),
                            ID)),
            Map.entry(
                    "jobs",
                    List.of(
                            TITLE,
                            new ListColumn("Status", "status", 8, 1),
                            new ListColumn("Type", "employmentType", 8, 4),
                            moment("Opened", "openedAt", 3),
                            ID)),
            Map.entry(
                    "departments",
                    List.of(
                            new ListColumn("Name", "name", 14, 0),
                            new ListColumn("Archived", "isArchived", 8, 4),
                            ID,
                            new ListColumn("Parent", "parentId", UUID, 3))),
            Map.entry(
                    "locations",
                    List.of(
                            new ListColumn("Name", "name", 14, 0),
                            new ListColumn("Workplace", "workplaceType", 9, 3),
                            new ListColumn("Country", "address.postalAddress.addressCountry", 8, 4),
                            ARCHIVED,
                            ID)),
            Map.entry(
                    "users",
                    List.of(
                            new ListColumn("Name", "firstName lastName", 14, 0),
                            new ListColumn("Email", "email", 14, 1),
                            new ListColumn("Role", "globalRole", 10, 3),
                            new ListColumn("Enabled", "isEnabled", 7, 4),
                            ID)),
            Map.entry(
                    "job_postings",
                    List.of(
                            TITLE,
                            new ListColumn("Department", "departmentName", 12, 3),
                            new ListColumn("Location", "locationName", 12, 1),
                            new ListColumn("Published", "publishedDate", 10, 5),
                            new ListColumn("Listed", "isListed", 6, 4),
                            ID)),
            Map.entry("sources", List.of(TITLE, new ListColumn("Type", "sourceType.title", 10, 3), ARCHIVED, ID)),
            Map.entry(
                    "archive_reasons",
                    List.of(
                            new ListColumn("Reason", "text", 14, 0),
                            new ListColumn("Type", "reasonType", 10, 3),
                            ARCHIVED,
                            ID)),
            Map.entry("candidate_tags", List.of(TITLE, ARCHIVED, ID)),
            Map.entry(
                    "custom_fields",
                    List.of(
                            TITLE,
                            new ListColumn("Of", "objectType", 10, 3),
                            new ListColumn("Type", "fieldType", 10, 1),
                            new ListColumn("Values", "selectableValues", 10, 4),
                            ID)),
            Map.entry(
                    "feedback_form_definitions",
                    List.of(TITLE, new ListColumn("Default", "isDefaultForm", 7, 3), ARCHIVED, ID)));

    /** The columns of what an action returns, in the order in which they stand; empty when the answer decides. */
    public static List<ListColumn> of(Entity entity, Action action) {
        if (action.kind() != ActionKind.SEARCH) {
            return BY_ENTITY.getOrDefault(entity.name(), List.of(ID));
        }
        return named(RecordFields.of(entity, action).columns());
    }

    /** A column for each of the names: the first one that is no id matters most, then the id, which comes last. */
    static List<ListColumn> named(List<String> names) {
        List<String> others = names.stream().filter(name -> !name.equals("id")).toList();
        List<ListColumn> columns = new ArrayList<>();
        for (String name : others) {
            columns.add(new ListColumn(name, name, 10, columns.isEmpty() ? 0 : name.endsWith("Id") ? 4 : 3));
        }
        if (others.size() < names.size()) {
            columns.add(new ListColumn("id", "id", UUID, 2));
        }
        return columns;
    }

    private static ListColumn moment(String header, String path, int rank) {
        return new ListColumn(header, path, DATE_AND_TIME, rank);
    }
}
