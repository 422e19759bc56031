package io.ashbyconnector.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant, for messages about a name that nobody knows. */
public final class NearestName {

    private NearestName() {}

    /**
     * {@return the valid name with the fewest edits from the given one, if any is close enough to be a slip}
     *
     * @param given the name as it was given
     * @param valid the valid names
     */
    public static Optional<String> to(String given, Collection<String> valid) {
        String wanted = fold(given);
        int tolerated = Math.max(1, wanted.length() / 3);
        return valid.stream()
                .filter(name -> Math.abs(fold(name).length() - wanted.length()) <= tolerated)
                .min(Comparator.comparingInt(name -> distance(wanted, fold(name))))
                .filter(name -> distance(wanted, fold(name)) <= tolerated);
    }

    /**
     * {@return {@code Did you mean 'x'? Valid: a, b, x.}, or only the list when nothing is close}
     *
     * @param given the name as it was given
     * @param valid the valid names
     */
    public static String hint(String given, Collection<String> valid) {
        String list = "Valid: " + String.join(", ", valid) + ".";
        return to(given, valid)
                .map(name -> "Did you mean '" + name + "'? " + list)
                .orElse(list);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Levenshtein's distance, in which two neighbours that changed places are one edit. */
    private static int distance(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int substitute = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(substitute, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                if (isSwap(from, i, to, j)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[from.length()][to.length()];
    }

    private static boolean isSwap(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
