package org.sojourn.platform.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the verifier found: how far the chain holds, and the first entry where it does not. */
public record Verification(
        Result result,
        String finding,
        long sealed,
        @Nullable Long sequence,
        @Nullable Long entry) {

    /** The answer of the verifier, and the exit code of its command. */
    public enum Result {
        INTACT(0),
        ALTERED(1),
        INCOMPLETE(2);

        private final int exitCode;

        Result(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    static Verification intact(long sealed, List<Checkpoint> restores) {
        String lost = restores.stream()
                .map(restore -> "; the restore of %s lost entries %d to %d"
                        .formatted(restore.at(), restore.sequence() + 1, restore.lost()))
                .collect(Collectors.joining());
        return new Verification(Result.INTACT, "the chain is whole and anchored" + lost, sealed, null, null);
    }

    static Verification incomplete(String finding, long sealed, @Nullable Long entry) {
        return new Verification(Result.INCOMPLETE, finding, sealed, null, entry);
    }

    static Verification altered(String finding, long sealed, @Nullable Long sequence, @Nullable Long entry) {
        return new Verification(Result.ALTERED, finding, sealed, sequence, entry);
    }

    /** One line for people. */
    public String text() {
        String text = "%s: %s; %d entries hold".formatted(result, finding, sealed);
        text += sequence == null ? "" : "; first broken: sequence %d".formatted(sequence);
        return entry == null ? text : text + (sequence == null ? "; entry %d" : ", entry %d").formatted(entry);
    }
}
