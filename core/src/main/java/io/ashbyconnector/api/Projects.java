package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.candidate.Project;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collections of candidates. */
public final class Projects extends GettableEntity<Project, Projects.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Projects(Engine engine) {
        super(engine, "projects", Project.class, Query::new);
    }

    /**
     * The projects with a title, or a part of it, at most 100. Ashby API, project.search.
     *
     * @param title the title
     * @return the projects, or an empty list
     */
    public List<Project> search(String title) {
        return target("search", Project.class).list(new Required().set("title", title));
    }

    /**
     * Adds a project to collect candidates in. Ashby API, project.create.
     *
     * @param title the title
     * @return the new project
     */
    public Project create(String title) {
        return create(title, options -> {});
    }

    /**
     * Adds a project to collect candidates in. Ashby API, project.create.
     *
     * @param title the title
     * @param options sets the optional parameters
     * @return the new project
     */
    public Project create(String title, Consumer<NewProject> options) {
        return target("create", Project.class)
                .record(new NewProject().set("title", title).filledBy(options));
    }

    /**
     * Changes a project's title, description or confidentiality. Ashby API, project.update.
     *
     * @param projectId the project's id, a UUID
     * @param options sets what is to change
     * @return the project as it is afterwards
     */
    public Project update(String projectId, Consumer<ProjectChanges> options) {
        return target("update", Project.class)
                .record(new ProjectChanges().set("projectId", projectId).filledBy(options));
    }

    /**
     * Archives a project. Ashby API, project.archive.
     *
     * @param projectId the project's id, a UUID
     * @return the project as it is afterwards
     */
    public Project archive(String projectId) {
        return target("archive", Project.class).record(new Required().set("projectId", projectId));
    }

    /**
     * Restores an archived project. Ashby API, project.restore.
     *
     * @param projectId the project's id, a UUID
     * @return the project as it is afterwards
     */
    public Project restore(String projectId) {
        return target("restore", Project.class).record(new Required().set("projectId", projectId));
    }

    /**
     * Sets one custom field of a project. Ashby API, project.setCustomFieldValue.
     *
     * @param projectId the project's id, a UUID
     * @param fieldId the custom field's id, a UUID
     * @param fieldValue the new value
     * @return the value as Ashby keeps it
     */
    public CustomFieldValue setCustomFieldValue(String projectId, String fieldId, FieldValue fieldValue) {
        return target("set_custom_field_value", CustomFieldValue.class)
                .record(new Required()
                        .set("projectId", projectId)
                        .set("fieldId", fieldId)
                        .setNullable("fieldValue", FieldValue.sent(fieldValue)));
    }

    /**
     * Sets several custom fields of a project at once, by the ids of the fields. Ashby API, project.setCustomFieldValues.
     *
     * @param projectId the project's id, a UUID
     * @param values the new values, by the ids of the custom fields
     * @return the values as Ashby keeps them
     */
    public List<CustomFieldValue> setCustomFieldValues(String projectId, Map<String, FieldValue> values) {
        return target("set_custom_field_values", CustomFieldValue.class)
                .list(new Required().set("projectId", projectId).set("values", FieldValue.sent(values)));
    }

    /** Lists projects: Ashby API, project.list. */
    public static final class Query extends ListQuery<Project, Query> {

        private Query(QueryTarget<Project> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Project> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Those that were created after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** What else project.create takes; what is left out is up to Ashby. */
    public static final class NewProject extends Options<NewProject> {

        private NewProject() {}

        /**
         * What it is for.
         *
         * @param description what it is for
         * @return these options
         */
        public NewProject description(String description) {
            return set("description", description);
        }

        /**
         * Whether only those who are added can see it; the default is false.
         *
         * @param confidential whether only those who are added can see it; the default is false
         * @return these options
         */
        public NewProject confidential(boolean confidential) {
            return set("confidential", confidential);
        }
    }

    /** What project.update changes; what is left out stays as it is. Ashby documents none of it; see project.create. */
    public static final class ProjectChanges extends Options<ProjectChanges> {

        private ProjectChanges() {}

        /**
         * The title.
         *
         * @param title the title
         * @return these options
         */
        public ProjectChanges title(String title) {
            return set("title", title);
        }

        /**
         * What it is for; null clears it.
         *
         * @param description what it is for; null clears it
         * @return these options
         */
        public ProjectChanges description(@Nullable String description) {
            return setNullable("description", description);
        }

        /**
         * Whether only those who are added can see it.
         *
         * @param confidential whether only those who are added can see it
         * @return these options
         */
        public ProjectChanges confidential(boolean confidential) {
            return set("confidential", confidential);
        }
    }
}
