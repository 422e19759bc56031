package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.Hiring;
import io.ashbyconnector.sandbox.company.OpeningRecord;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Openings: the positions that jobs are there to fill. */
final class OpeningOperations extends Area {
    private static final String READ = "jobsRead";
    private static final String WRITE = "jobsWrite";
    private static final String FILLED = "Filled";
    private static final Set<String> STATES = Set.of("Draft", "Approved", "Open", "Closed");

    private final Hiring hiring;

    OpeningOperations(Company company, Tokens tokens) {
        super(company, tokens);
        this.hiring = company.hiring();
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "opening.list" -> list(name, READ, hiring.openings()).created(CreationFilter::after);
            case "opening.info" -> info(READ, "opening", "openingId", hiring.openings());
            case "opening.search" ->
                list(name, READ, hiring.openings())
                        .paging(ListOperation.Paging.NONE)
                        .filter(OpeningOperations::searched);
            case "opening.create" -> write(WRITE, this::create);
            case "opening.update" -> write(WRITE, this::update);
            case "opening.addJob" -> write(WRITE, (params, key) -> changeJobs(params, key, true));
            case "opening.removeJob" -> write(WRITE, (params, key) -> changeJobs(params, key, false));
            case "opening.addLocation" -> write(WRITE, (params, key) -> changeLocations(params, key, true));
            case "opening.removeLocation" -> write(WRITE, (params, key) -> changeLocations(params, key, false));
            case "opening.setArchived" -> write(WRITE, this::setArchived);
            case "opening.setOpeningState" -> write(WRITE, this::setState);
            default -> null;
        };
    }

    private static Predicate<OpeningRecord> searched(Params params, ApiKey key) {
        String identifier = params.requiredText("identifier").strip();
        return opening -> opening.identifier().equalsIgnoreCase(identifier);
    }

    private OpeningRecord opening(Params params, ApiKey key) {
        return named("openingId", "opening", hiring.openings(), params, key);
    }

    private Row create(Params params, ApiKey key) {
        List<String> jobs = all("jobIds", "job", company.jobs(), params, key);
        List<String> locations = all("locationIds", "location", company.locations(), params, key);
        String state = params.oneOf("openingState", STATES);
        String identifier = params.filledText("identifier");
        OpeningRecord.Edits edits = edits(params, key);
        return hiring.addOpening(
                identifier == null ? "OP-" + (1000 + hiring.openings().size()) : identifier, actor(key), draft -> {
                    OpeningRecord made = draft.edited(edit -> {
                        edits.apply(edit);
                        edit.jobs(jobs);
                        edit.locations(locations);
                    });
                    return state == null || state.equals("Draft") ? made : made.withState(state, null);
                });
    }

    /** Distinct ids of an array, each of which names a record; empty if the array is missing. */
    private static <R extends Row> List<String> all(
            String parameter, String thing, LiveTable<R> table, Params params, ApiKey key) {
        List<String> ids = params.ids(parameter);
        if (ids == null) {
            return List.of();
        }
        ids.forEach(id -> seen(thing, parameter, id, table.find(id), key));
        return List.copyOf(new LinkedHashSet<>(ids));
    }

    private Row update(Params params, ApiKey key) {
        OpeningRecord opening = opening(params, key);
        String identifier = params.filledText("identifier");
        OpeningRecord.Edits edits = edits(params, key);
        return hiring.updateOpening(
                opening.id(),
                old -> old.edited(edit -> {
                    edits.apply(edit);
                    if (identifier != null) {
                        edit.identifier(identifier);
                    }
                }));
    }

    /** What creating and updating have in common; reads all of it before anything changes. */
    private OpeningRecord.Edits edits(Params params, ApiKey key) {
        String description = params.text("description");
        String team = params.has("teamId")
                ? named("teamId", "department", company.departments(), params, key)
                        .id()
                : null;
        String hireDate = params.day("targetHireDate");
        String startDate = params.day("targetStartDate");
        Boolean backfill = params.optionalFlag("isBackfill");
        Set<String> types = new HashSet<>(JobOperations.EMPLOYMENT_TYPES);
        types.add("");
        String type = params.oneOf("employmentType", types);
        return edit -> {
            if (description != null) {
                edit.description(description);
            }
            if (team != null) {
                edit.team(team);
            }
            if (hireDate != null) {
                edit.targetHireDate(hireDate);
            }
            if (startDate != null) {
                edit.targetStartDate(startDate);
            }
            if (backfill != null) {
                edit.backfill(backfill);
            }
            if (type != null) {
                edit.employmentType(type.isEmpty() ? "FullTime" : type);
            }
        };
    }

    private Row changeJobs(Params params, ApiKey key, boolean add) {
        OpeningRecord opening = opening(params, key);
        String job = named("jobId", "job", company.jobs(), params, key).id();
        List<String> jobs = changed(opening.jobIds(), job, add, "jobId");
        return jobs.equals(opening.jobIds())
                ? opening
                : hiring.updateOpening(opening.id(), old -> old.edited(edit -> edit.jobs(jobs)));
    }

    private Row changeLocations(Params params, ApiKey key, boolean add) {
        OpeningRecord opening = opening(params, key);
        String location = named("locationId", "location", company.locations(), params, key)
                .id();
        List<String> locations = changed(opening.locationIds(), location, add, "locationId");
        return locations.equals(opening.locationIds())
                ? opening
                : hiring.updateOpening(opening.id(), old -> old.edited(edit -> edit.locations(locations)));
    }

    /** Adding what is there already changes nothing; what is not there cannot be removed. */
    private static List<String> changed(List<String> ids, String id, boolean add, String parameter) {
        List<String> changed = new ArrayList<>(ids);
        if (add) {
            if (!changed.contains(id)) {
                changed.add(id);
            }
        } else if (!changed.remove(id)) {
            throw Problem.invalid("Expected '" + parameter + "' to belong to the opening");
        }
        return changed;
    }

    private Row setArchived(Params params, ApiKey key) {
        OpeningRecord opening = opening(params, key);
        Boolean archive = params.optionalFlag("archive");
        if (archive == null) {
            throw params.missing("archive");
        }
        return archive == opening.archived()
                ? opening
                : hiring.updateOpening(opening.id(), old -> old.withArchived(archive));
    }

    private Row setState(Params params, ApiKey key) {
        OpeningRecord opening = opening(params, key);
        String state = params.requiredOneOf("openingState", STATES);
        String reason = params.has("closeReasonId")
                ? named("closeReasonId", "close_reason", hiring.closeReasons(), params, key)
                        .id()
                : null;
        if (reason != null && !state.equals("Closed")) {
            throw Problem.invalid("Expected 'closeReasonId' only when the opening is closed");
        }
        if (opening.state().equals(FILLED)) {
            throw Problem.refused("opening_state_invalid", "A filled opening stays filled");
        }
        return hiring.updateOpening(opening.id(), old -> old.withState(state, reason));
    }
}
