package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The ids that another program writes: one a line, as in a column of CSV. */
public final class IdLines {

    /** What heads such a column: {@code id}, {@code candidate.id}, {@code candidateId}. */
    private static final Pattern HEADER = Pattern.compile("(\\w+\\.)*(?:id|ID|Id|\\w+Id|\\w+_id)");

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private IdLines() {}

    /**
     * An id.
     *
     * @param number of the line, from 1
     */
    public record Line(long number, String id) {}

    /** Whether the value of an option or argument stands for them. */
    public static boolean areMeantBy(String value) {
        return value.equals("-");
    }

    /**
     * All of standard input, without a header and blank lines.
     *
     * @throws InvalidInputException when it is not text
     */
    public static List<Line> read(ProcessContext process) {
        List<Line> lines = new ArrayList<>();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.in(), StandardCharsets.UTF_8.newDecoder()));
        try {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String id = (number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line).strip();
                if (!id.isEmpty() && !(number == 1 && HEADER.matcher(id).matches())) {
                    lines.add(new Line(number, id));
                }
            }
        } catch (CharacterCodingException notText) {
            throw new InvalidInputException(ErrorDetails.of("Standard input is not UTF-8 text."), notText);
        } catch (IOException unreadable) {
            throw new InvalidInputException(ErrorDetails.of("Standard input cannot be read."), unreadable);
        }
        return lines;
    }
}
