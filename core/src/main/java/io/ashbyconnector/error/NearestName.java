package io.ashbyconnector.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant, for messages about a name that nobody knows. */
public final class NearestName {

    private NearestName() {}

    /** The valid name with the fewest edits from the given one, if any is close enough to be a slip. */
    public static Optional<String> to(String given, Collection<String> valid) {
        String wanted = fold(given);
        int tolerated = Math.max(1, wanted.length() / 3);
        return valid.stream()
                .min(Comparator.comparingInt(name -> distance(wanted, fold(name))))
                .filter(name -> distance(wanted, fold(name)) <= tolerated);
    }

    /** {@code Did you mean 'x'? Valid: a, b, x.}, or only the list when nothing is close. */
    public static String hint(String given, Collection<String> valid) {
        String list = "Valid: " + String.join(", ", valid) + ".";
        return to(given, valid)
                .map(name -> "Did you mean '" + name + "'? " + list)
                .orElse(list);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Levenshtein distance. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substitute = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
