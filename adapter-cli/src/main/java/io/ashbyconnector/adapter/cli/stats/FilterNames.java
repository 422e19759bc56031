package io.ashbyconnector.adapter.cli.stats;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what people mean by the name of a job, a department or a recruiter; refuses what could be several, with the choices. */
public final class FilterNames {

    private static final int SHOWN = 12;

    private final StoreReader store;

    public FilterNames(StoreReader store) {
        this.store = store;
    }

    /**
     * Something that can be chosen.
     *
     * @param keys what chooses it: its id, its name, an e-mail address
     */
    record Choice(String id, String name, String label, List<String> keys) {}

    /** A job, by its title or id. */
    Choice job(String given) {
        List<Choice> found = jobs(
                "WHERE id = " + Sql.text(given.strip()) + " OR contains(lower(title), " + Sql.text(fold(given)) + ") ");
        return pick("--job", "job", given, found.isEmpty() ? jobs("") : found);
    }

    /** Of an organization that has more of them than a statement answers with, enough to suggest one. */
    private List<Choice> jobs(String condition) {
        return store.rows("SELECT id, title, status FROM jobs " + condition + "ORDER BY title, id").stream()
                .map(row -> {
                    String id = StoreReader.text(row, "id");
                    String title = StoreReader.text(row, "title");
                    return new Choice(
                            id,
                            title,
                            title + " (" + StoreReader.text(row, "status") + ", " + id + ")",
                            List.of(id, title));
                })
                .toList();
    }

    /** A department, by its name or id. */
    Choice department(String given) {
        List<Choice> departments = store.rows("SELECT id, name FROM departments ORDER BY name, id").stream()
                .map(row -> {
                    String id = StoreReader.text(row, "id");
                    String name = StoreReader.text(row, "name");
                    return new Choice(id, name, name + " (" + id + ")", List.of(id, name));
                })
                .toList();
        return pick("--department", "department", given, departments);
    }

    /** A department and everything below it. */
    Set<String> withDescendants(String department) {
        List<JsonNode> all = store.rows("SELECT id, parent_id FROM departments");
        Set<String> found = new LinkedHashSet<>(Set.of(department));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (JsonNode row : all) {
                grew |= found.contains(StoreReader.text(row, "parent_id")) && found.add(StoreReader.text(row, "id"));
            }
        }
        return found;
    }

    /** A recruiter, by name or e-mail address. */
    Choice recruiter(String given) {
        String person = "SELECT concat_ws(' ', first_name, last_name) AS name, email FROM ";
        List<Choice> recruiters = store
                .rows(person + "job_hiring_team WHERE lower(role) = 'recruiter' UNION " + person
                        + "application_hiring_team WHERE lower(role) = 'recruiter' ORDER BY name, email")
                .stream()
                .map(row -> {
                    String name = StoreReader.text(row, "name");
                    String email = StoreReader.text(row, "email");
                    return new Choice(name, name, name + " <" + email + ">", List.of(name, email));
                })
                .toList();
        return pick("--recruiter", "recruiter", given, recruiters);
    }

    private static Choice pick(String option, String kind, String given, List<Choice> choices) {
        String wanted = fold(given);
        if (wanted.isEmpty()) {
            throw new InvalidInputException(ErrorDetails.of(option + " needs a value."));
        }
        List<Choice> found = matching(choices, key -> fold(key).equals(wanted));
        if (found.isEmpty()) {
            found = matching(choices, key -> fold(key).contains(wanted));
        }
        if (found.stream().map(Choice::id).distinct().count() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            List<String> names = choices.stream().map(Choice::name).distinct().toList();
            String near = NearestName.to(
                            given, Stream.concat(names.stream(), words(names)).toList())
                    .map(name -> "Did you mean '" + name + "'? ")
                    .orElse("");
            throw new InvalidInputException(ErrorDetails.of("There is no " + kind + " '" + given + "'.")
                    .hint(names.isEmpty() ? "There is none at all." : near + "There are: " + list(names) + "."));
        }
        throw new InvalidInputException(ErrorDetails.of("'" + given + "' can mean several: "
                        + list(found.stream().map(Choice::label).toList()) + ".")
                .hint("Give more of the name, or the id, to " + option + "."));
    }

    /** What names consist of, since a part of one is enough. */
    private static Stream<String> words(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name.split("[\\s,;/]+", -1)))
                .filter(word -> word.length() > 2)
                .distinct();
    }

    private static List<Choice> matching(List<Choice> choices, Predicate<String> condition) {
        return choices.stream()
                .filter(choice -> choice.keys().stream().anyMatch(condition))
                .toList();
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String list(List<String> names) {
        int more = names.size() - SHOWN;
        return Stream.concat(names.stream().limit(SHOWN), more > 0 ? Stream.of(more + " more") : Stream.empty())
                .collect(Collectors.joining("; "));
    }

    /** The filter that options ask for; null stands for one that was not given. */
    public Filter filter(@Nullable String job, @Nullable String department, @Nullable String recruiter, Filter period) {
        List<String> conditions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (job != null) {
            Choice chosen = job(job);
            conditions.add(Sql.in("job_id", List.of(chosen.id())));
            names.add("job: " + chosen.name());
        }
        if (department != null) {
            Choice chosen = department(department);
            conditions.add("job_id IN (SELECT id FROM jobs WHERE "
                    + Sql.in("department_id", withDescendants(chosen.id())) + ")");
            names.add("department: " + chosen.name());
        }
        String person = null;
        if (recruiter != null) {
            person = recruiter(recruiter).id();
            names.add("recruiter: " + person);
        }
        return new Filter(
                conditions.isEmpty() ? null : String.join(" AND ", conditions),
                person,
                period.since(),
                period.until(),
                names,
                period.zone());
    }
}
