package io.ashbyconnector.sandbox.seed;

import java.util.Arrays;

/**
 * Which generated application belongs to which generated candidate, and when each was made, by arithmetic alone.
 *
 * <p>Candidates come in blocks of 25 and applications in blocks of 35: one when the candidate is created, and ten later
 * ones for seven of the 25. A later application is written into a later block, or, where there is no such block
 * before it, into its candidate's own. A last, incomplete block has first applications only.
 */
public final class Layout {
    private static final int CANDIDATES = 25;
    private static final int APPLICATIONS = 35;

    /** For each later application of a block: the candidate it follows in time. */
    private static final int[] FOLLOWS = {6, 8, 10, 12, 14, 16, 18, 20, 22, 24};

    /** For each later application of a block: the candidate it belongs to, never after the one it follows. */
    private static final int[] OWNER = {1, 1, 4, 4, 7, 7, 9, 11, 13, 16};

    /** For each later application of a block: how far after its candidate's block, as a share of all blocks. */
    private static final double[] DELAY = {0, 0.08, 0.02, 0.2, 0.05, 0.3, 0, 0.12, 0.04, 0.25};

    private final long seed;
    private final int candidates;
    private final int fullBlocks;
    private final long start;

    /** Milliseconds from one candidate to the next; so long that the last row comes shortly before the end. */
    private final double slot;

    public Layout(long seed, int candidates, long start, long end) {
        this.seed = seed;
        this.candidates = candidates;
        this.fullBlocks = candidates / CANDIDATES;
        this.start = start;
        double afterTheLast = candidates % CANDIDATES == 0 ? 0.1 : 0.6;
        this.slot = (end - start) / Math.max(1, candidates - afterTheLast);
    }

    public int candidates() {
        return candidates;
    }

    public int applications() {
        return fullBlocks * APPLICATIONS + candidates % CANDIDATES;
    }

    public long candidateTime(int candidate) {
        return start + (long) ((candidate + 0.4 * new Dice(seed, 't', candidate).fraction()) * slot);
    }

    public long applicationTime(int application) {
        int block = application / APPLICATIONS;
        int place = application % APPLICATIONS;
        Dice dice = new Dice(seed, 'T', application);
        int later = block < fullBlocks ? laterAt(place) : -1;
        if (later < 0) {
            return candidateTime(candidateOf(application)) + dice.between(180, 900);
        }
        return start + (long) ((block * (double) CANDIDATES + FOLLOWS[later] + 0.5 + 0.4 * dice.fraction()) * slot);
    }

    public int candidateOf(int application) {
        int block = application / APPLICATIONS;
        int place = application % APPLICATIONS;
        if (block == fullBlocks) {
            return block * CANDIDATES + place;
        }
        int later = laterAt(place);
        if (later < 0) {
            return block * CANDIDATES + candidateAt(place);
        }
        int origin = block - delay(later);
        return (origin < 0 ? block : origin) * CANDIDATES + OWNER[later];
    }

    /** The applications of a candidate, oldest first. */
    public int[] applicationsOf(int candidate) {
        int block = candidate / CANDIDATES;
        int place = candidate % CANDIDATES;
        int first = block * APPLICATIONS + placeOf(place, block);
        if (block == fullBlocks) {
            return new int[] {first};
        }
        int[] found = new int[5];
        int count = 1;
        found[0] = first;
        for (int later = 0; later < OWNER.length; later++) {
            if (OWNER[later] != place) {
                continue;
            }
            int delay = delay(later);
            if (block < delay || delay == 0) {
                found[count++] = block * APPLICATIONS + placeOfLater(later);
            }
            if (delay > 0 && block + delay < fullBlocks) {
                found[count++] = (block + delay) * APPLICATIONS + placeOfLater(later);
            }
        }
        int[] applications = Arrays.copyOf(found, count);
        Arrays.sort(applications);
        return applications;
    }

    private int delay(int later) {
        return DELAY[later] == 0 ? 0 : (int) Math.max(1, Math.round(DELAY[later] * fullBlocks));
    }

    /** Candidate 0 to 6, then a later application, then two candidates and a later application, and so on. */
    private static int laterAt(int place) {
        return place >= 7 && (place - 7) % 3 == 0 ? (place - 7) / 3 : -1;
    }

    private static int candidateAt(int place) {
        return place < 7 ? place : place - (place - 7) / 3 - 1;
    }

    private int placeOf(int candidate, int block) {
        return block == fullBlocks || candidate < 7 ? candidate : candidate + (candidate - 7) / 2 + 1;
    }

    private static int placeOfLater(int later) {
        return 7 + 3 * later;
    }
}
