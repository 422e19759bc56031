package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.RecordType;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields that a statement must not see: those of records that the tool does not offer, and while something is masked, all that
 * may hold it. A statement can take a text apart, so that nothing in its
 * answer looks like what is masked; a text that may hold some is therefore hidden as a whole, and with it every value whose kind
 * is not known. Ids, times, numbers, enumerations, names of people, and what the organization calls its things stay.
 */
final class HiddenFields implements BiPredicate<RecordType, String> {

    private static final Set<String> NAMES_OF_PEOPLE = Set.of("name", "firstName", "lastName");
    private static final Pattern PROSE =
            Pattern.compile("html|plain|description|body|content|note|comment|markdown", Pattern.CASE_INSENSITIVE);

    private final Predicate<RecordType> offered;
    private final Set<FieldClass> masked;
    private final KnownFields known;

    HiddenFields(Predicate<RecordType> offered, Set<FieldClass> masked, KnownFields known) {
        this.offered = offered;
        this.masked = masked;
        this.known = known;
    }

    @Override
    public boolean test(RecordType record, String path) {
        if (!offered.test(record) || masked.isEmpty()) {
            return !offered.test(record);
        }
        KnownField place = known.of(record);
        String name = "";
        for (String part : path.replace("[]", "").split("\\.", -1)) {
            name = part;
            if (Stream.of(FieldClass.values())
                    .filter(masked::contains)
                    .anyMatch(PrivateFields.byName(part, place.knows(part))::contains)) {
                return true;
            }
            place = place.field(part);
        }
        return switch (place.kind()) {
            case CODE, ENUMERATION -> false;
            case TEXT -> place.isOrganizations() ? PROSE.matcher(name).find() : !NAMES_OF_PEOPLE.contains(name);
            case RECORD, ANY -> true;
        };
    }
}
