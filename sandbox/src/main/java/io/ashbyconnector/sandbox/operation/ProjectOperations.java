package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.KeySwitch;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.ProjectRecord;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Projects. */
final class ProjectOperations extends Area {
    private static final String READ = "candidatesRead";
    private static final String WRITE = "projectsWrite";

    ProjectOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "project.list" -> list(name, READ, projects()).created(CreationFilter::after);
            case "project.info" -> info(READ, "project", "projectId", projects());
            case "project.search" ->
                list(name, READ, projects()).paging(ListOperation.Paging.SEARCH).filter(ProjectOperations::matching);
            case "project.create" -> write(WRITE, this::create);
            case "project.update" -> change(ProjectOperations::updated);
            case "project.archive" -> change((project, params) -> project.withArchived(true));
            case "project.restore" -> change((project, params) -> project.withArchived(false));
            case "project.setCustomFieldValue" -> writeAny(WRITE, (params, key) -> set(params, key, false));
            case "project.setCustomFieldValues" -> writeAny(WRITE, (params, key) -> set(params, key, true));
            default -> null;
        };
    }

    private LiveTable<ProjectRecord> projects() {
        return company.recruiting().projects();
    }

    private ProjectRecord project(Params params, ApiKey key) {
        return named("projectId", "project", projects(), params, key);
    }

    private static Predicate<ProjectRecord> matching(Params params, ApiKey key) {
        String title = params.text("title");
        String part = title == null ? "" : title.strip().toLowerCase(Locale.ROOT);
        return project -> project.title().toLowerCase(Locale.ROOT).contains(part);
    }

    /** What becomes of a project by the arguments. */
    private interface Change {
        ProjectRecord apply(ProjectRecord project, Params params);
    }

    private Operation change(Change change) {
        return write(WRITE, (params, key) -> {
            String id = project(params, key).id();
            return projects().update(id, project -> change.apply(project, params));
        });
    }

    private Row create(Params params, ApiKey key) {
        String title = params.requiredFilledText("title");
        String description = params.isNull("description") ? null : params.text("description");
        boolean confidential = params.flag("confidential");
        if (confidential && !key.has(KeySwitch.CONFIDENTIAL_RECORDS)) {
            throw Problem.http(
                    403,
                    "missing_endpoint_permission",
                    "This API key may not create confidential projects: its switch for confidential jobs and projects"
                            + " is off");
        }
        return projects()
                .add(id -> new ProjectRecord(
                        company,
                        id,
                        title,
                        description,
                        confidential,
                        actor(key).id(),
                        company.clock().millis()));
    }

    private static ProjectRecord updated(ProjectRecord project, Params params) {
        ProjectRecord now = project;
        String title = params.filledText("title");
        if (title != null) {
            now = now.withTitle(title);
        }
        if (params.has("description")) {
            now = now.withDescription(params.isNull("description") ? null : params.text("description"));
        }
        return now;
    }

    private WriteOperation.Results set(Params params, ApiKey key, boolean many) {
        ProjectRecord project = project(params, key);
        List<FieldSetting> settings = FieldSetting.read(company.customFields(), "Talent_Project", params, key, many);
        for (FieldSetting setting : settings) {
            projects()
                    .update(
                            project.id(),
                            now -> now.withFieldValue(setting.field().id(), setting.value()));
        }
        return FieldSetting.results(settings, many);
    }
}
