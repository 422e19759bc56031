package io.ashbyconnector.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.UnknownParameterException;
import io.ashbyconnector.model.job.EmploymentType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shape, as the check of an action's parameters sees it. */
class ShapeTest {

    private static final TimestampReader TIMESTAMPS =
            new TimestampReader(Clock.fixed(Instant.parse("2026-03-08T00:00:00Z"), ZoneOffset.UTC));
    private static final Shape STRING = new Shape.Text(null, List.of());
    private static final String UUID_TEXT = "3b35fc02-bfe6-30fe-ac67-609d78d72c19";
    private static final String UPPER_CASE_UUID = UUID_TEXT.toUpperCase(Locale.ROOT);

    private static Parameter optional(String name, Shape shape) {
        return new Parameter(name, shape, "", false, false, Effect.READ, false, null);
    }

    private static Parameter required(String name, Shape shape) {
        return new Parameter(name, shape, "", true, false, Effect.READ, false, null);
    }

    private static Parameter raising(String name, Shape shape, Effect effect) {
        return new Parameter(name, shape, "", false, false, effect, false, null);
    }

    private static ObjectShape fields(Parameter... fields) {
        return new ObjectShape(List.of(fields), Rules.NONE);
    }

    private static Action action(ObjectShape input) {
        return new Action(
                "people",
                "act",
                "Acts.",
                null,
                List.of(),
                Effect.WRITE,
                Answer.NOTHING,
                null,
                null,
                null,
                false,
                null,
                Map.of(),
                input);
    }

    private static Map<String, @Nullable Object> check(
            ObjectShape input, Map<String, ? extends @Nullable Object> params) {
        return action(input).check(params, TIMESTAMPS);
    }

    private static @Nullable Object check(Shape shape, Object value) {
        return check(fields(optional("it", shape)), Map.of("it", value)).get("it");
    }

    private static void assertRefused(Shape shape, Object value, String message) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> check(shape, value))
                .withMessageContaining(message);
    }

    private static Shape text(Shape.Text.@Nullable Format format) {
        return new Shape.Text(format, List.of());
    }

    private static Shape oneOf(String... values) {
        return new Shape.Text(null, List.of(values));
    }

    static List<Arguments> accepted() {
        Instant moment = Instant.parse("2026-03-01T00:00:00Z");
        Shape epoch = new Shape.Timestamp(Shape.Timestamp.Encoding.EPOCH);
        Shape iso = new Shape.Timestamp(Shape.Timestamp.Encoding.ISO);
        Shape any = new Shape.Any();
        Shape list = new ListShape(STRING);
        return List.of(
                Arguments.of(STRING, "a", "a"),
                Arguments.of(STRING, " a ", " a "),
                Arguments.of(STRING, CharBuffer.wrap("a"), "a"),
                Arguments.of(STRING, UUID.fromString(UUID_TEXT), UUID_TEXT),
                Arguments.of(STRING, LocalDate.of(2026, 1, 31), "2026-01-31"),
                Arguments.of(STRING, URI.create("https://a.b/c"), "https://a.b/c"),
                Arguments.of(oneOf("FullTime", "PartTime"), EmploymentType.FULL_TIME, "FullTime"),
                Arguments.of(text(Shape.Text.Format.UUID), UUID_TEXT, UUID_TEXT),
                Arguments.of(text(Shape.Text.Format.UUID), UPPER_CASE_UUID, UPPER_CASE_UUID),
                Arguments.of(text(Shape.Text.Format.UUID), UUID.fromString(UUID_TEXT), UUID_TEXT),
                Arguments.of(text(Shape.Text.Format.EMAIL), "a+b@c.example", "a+b@c.example"),
                Arguments.of(text(Shape.Text.Format.URI), "https://a.example/b?c=d", "https://a.example/b?c=d"),
                Arguments.of(text(Shape.Text.Format.DATE), "2028-02-29", "2028-02-29"),
                Arguments.of(text(Shape.Text.Format.IDENTIFIER), "notice_period_2", "notice_period_2"),
                Arguments.of(oneOf("Contract", ""), "", ""),
                Arguments.of(new ListShape(STRING, 1, 2, List.of()), List.of("a", "b"), List.of("a", "b")),
                Arguments.of(text(Shape.Text.Format.DATE), LocalDate.of(2026, 1, 1), "2026-01-01"),
                Arguments.of(new Shape.Whole(1L, 3L), 1, 1L),
                Arguments.of(new Shape.Whole(1L, 3L), 3L, 3L),
                Arguments.of(new Shape.Whole(null, 3L), Long.MIN_VALUE, Long.MIN_VALUE),
                Arguments.of(new Shape.Whole(1L, null), Long.MAX_VALUE, Long.MAX_VALUE),
                Arguments.of(new Shape.Whole(null, null), (short) 7, 7L),
                Arguments.of(new Shape.Decimal(), 1, 1L),
                Arguments.of(new Shape.Decimal(), 1.5, new BigDecimal("1.5")),
                Arguments.of(new Shape.Decimal(), 0.1f, new BigDecimal("0.1")),
                Arguments.of(new Shape.Decimal(), new BigDecimal("1.10"), new BigDecimal("1.10")),
                Arguments.of(new Shape.Decimal(), BigInteger.TEN, BigInteger.TEN),
                Arguments.of(new Shape.Flag(), true, true),
                Arguments.of(epoch, "2026-03-01", moment.toEpochMilli()),
                Arguments.of(epoch, "7d", moment.toEpochMilli()),
                Arguments.of(epoch, moment, moment.toEpochMilli()),
                Arguments.of(epoch, moment.toEpochMilli(), moment.toEpochMilli()),
                Arguments.of(iso, "2026-03-01", "2026-03-01T00:00:00Z"),
                Arguments.of(iso, "2026-03-01T01:00:00.5+01:00", "2026-03-01T00:00:00.500Z"),
                Arguments.of(iso, moment.toEpochMilli(), "2026-03-01T00:00:00Z"),
                Arguments.of(iso, LocalDate.of(2026, 3, 1), "2026-03-01T00:00:00Z"),
                Arguments.of(list, List.of("a", "b"), List.of("a", "b")),
                Arguments.of(list, Set.of("a"), List.of("a")),
                Arguments.of(list, "a", List.of("a")),
                Arguments.of(list, "a,b", List.of("a,b")),
                Arguments.of(list, UUID.fromString(UUID_TEXT), List.of(UUID_TEXT)),
                Arguments.of(list, List.of(), List.of()),
                Arguments.of(new ListShape(oneOf("Open")), "Open", List.of("Open")),
                Arguments.of(
                        new ListShape(new ListShape(new Shape.Whole(null, null))),
                        List.of(List.of(1), List.of()),
                        List.of(List.of(1L), List.of())),
                Arguments.of(new Shape.MapOf(new Shape.Whole(null, null)), Map.of("a", 1), Map.of("a", 1L)),
                Arguments.of(fields(optional("a", STRING)), Map.of("a", "b"), Map.of("a", "b")),
                Arguments.of(any, "", ""),
                Arguments.of(any, 0.1f, new BigDecimal("0.1")),
                Arguments.of(any, false, false),
                Arguments.of(any, moment, "2026-03-01T00:00:00Z"),
                Arguments.of(any, Year.of(2026), "2026"),
                Arguments.of(any, EmploymentType.FULL_TIME, "FullTime"),
                Arguments.of(any, List.of(Map.of("a", Set.of(1))), List.of(Map.of("a", List.of(1L)))),
                Arguments.of(any, Arrays.asList("a", null), Arrays.asList("a", null)));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void a_value_that_fits_becomes_what_is_sent(Shape shape, Object value, Object sent) {
        assertThat(check(shape, value)).isEqualTo(sent);
    }

    static List<Arguments> refused() {
        Shape epoch = new Shape.Timestamp(Shape.Timestamp.Encoding.EPOCH);
        Shape email = text(Shape.Text.Format.EMAIL);
        Shape url = text(Shape.Text.Format.URI);
        Shape date = text(Shape.Text.Format.DATE);
        Shape uuid = text(Shape.Text.Format.UUID);
        Shape identifier = text(Shape.Text.Format.IDENTIFIER);
        Shape any = new Shape.Any();
        Shape list = new ListShape(STRING);
        return List.of(
                Arguments.of(STRING, "", "'it' must be a string, not blank."),
                Arguments.of(STRING, " \n", "'it' must be a string, not blank."),
                Arguments.of(STRING, 5, "'it' must be a string, not 5."),
                Arguments.of(STRING, true, "must be a string, not true."),
                Arguments.of(STRING, List.of("a"), "must be a string, not a list."),
                Arguments.of(STRING, Map.of(), "must be a string, not an object."),
                Arguments.of(STRING, Instant.EPOCH, "must be a string, not 1970-01-01T00:00:00Z."),
                Arguments.of(STRING, TimeUnit.DAYS, "must be a string, not a Java TimeUnit."),
                Arguments.of(STRING, Path.of("a"), "must be a string, not a Java "),
                Arguments.of(oneOf("Open", "Closed"), "Opn", "does not take 'Opn'. Did you mean 'Open'?"),
                Arguments.of(oneOf("Open", "Closed"), "open", "does not take 'open'. Did you mean 'Open'?"),
                Arguments.of(oneOf("FullTime"), EmploymentType.of("Sometimes"), "does not take 'Sometimes'."),
                Arguments.of(email, "a", "must be an email address, not 'a'."),
                Arguments.of(email, "a b@c", "must be an email address"),
                Arguments.of(email, "@c", "must be an email address"),
                Arguments.of(email, "a@b@c", "must be an email address"),
                Arguments.of(url, "a.example", "must be a URL, not 'a.example'."),
                Arguments.of(url, "https://a b", "must be a URL"),
                Arguments.of(url, "/a", "must be a URL"),
                Arguments.of(identifier, "Notice", "must be a name of lower-case letters, digits and _"),
                Arguments.of(identifier, "2nd", "that begins with a letter, not '2nd'."),
                Arguments.of(identifier, "a".repeat(129), "must be a name of lower-case letters"),
                Arguments.of(oneOf("Contract", ""), " ", "must be a string, not blank."),
                Arguments.of(new ListShape(STRING, 1, 2, List.of()), List.of(), "'it' is empty."),
                Arguments.of(new ListShape(STRING, 2, 3, List.of()), List.of("a"), "must have 2 values or more."),
                Arguments.of(
                        new ListShape(STRING, 0, 2, List.of()),
                        List.of("a", "b", "c"),
                        "'it' has 3 values; at most 2 are possible."),
                Arguments.of(date, "2026-02-29", "must be a date such as 2026-01-31, not '2026-02-29'."),
                Arguments.of(date, "2026-1-1", "must be a date"),
                Arguments.of(date, "2026-01-01T00:00:00Z", "must be a date"),
                Arguments.of(date, Instant.EPOCH, "must be a date"),
                Arguments.of(uuid, "1-1-1-1-1", "must be a UUID, not '1-1-1-1-1'."),
                Arguments.of(uuid, UUID_TEXT + "0", "must be a UUID"),
                Arguments.of(new Shape.Whole(1L, 3L), 0, "must be from 1 to 3, not 0."),
                Arguments.of(new Shape.Whole(1L, 3L), 4, "must be from 1 to 3, not 4."),
                Arguments.of(new Shape.Whole(1L, null), 0, "must be 1 or more, not 0."),
                Arguments.of(new Shape.Whole(null, 3L), 4, "must be 3 or less, not 4."),
                Arguments.of(new Shape.Whole(null, null), 1.0, "must be an integer, not 1.0."),
                Arguments.of(new Shape.Whole(null, null), "1", "must be an integer, not '1'."),
                Arguments.of(new Shape.Whole(null, null), BigInteger.TWO.pow(64), "must be an integer, not 1844"),
                Arguments.of(new Shape.Decimal(), Double.NaN, "must be a number, not NaN."),
                Arguments.of(new Shape.Decimal(), Float.POSITIVE_INFINITY, "must be a number, not Infinity."),
                Arguments.of(new Shape.Decimal(), "1", "must be a number, not '1'."),
                Arguments.of(new Shape.Decimal(), new AtomicInteger(1), "must be a number, not 1."),
                Arguments.of(new Shape.Flag(), "true", "must be a boolean, not 'true'."),
                Arguments.of(new Shape.Flag(), 1, "must be a boolean, not 1."),
                Arguments.of(epoch, "yesterday", "cannot be 'yesterday': write 2026"),
                Arguments.of(epoch, true, "cannot be true: write 2026"),
                Arguments.of(epoch, List.of(), "cannot be a list: write 2026"),
                Arguments.of(list, "", "'it' must be a list of strings, not blank."),
                Arguments.of(list, Map.of(), "must be a list of strings, not an object."),
                Arguments.of(list, new String[] {"a"}, "must be a list of strings, not a Java String[]."),
                Arguments.of(list, Path.of("a"), "must be a list of strings, not a Java "),
                Arguments.of(list, List.of(5), "'it' must be a string, not 5."),
                Arguments.of(list, List.of("a", 5), "'it[1]' must be a string, not 5."),
                Arguments.of(list, Arrays.asList("a", null), "'it[1]' is null. Leave it out."),
                Arguments.of(new ListShape(email), 5, "must be a list of email addresses, not 5."),
                Arguments.of(
                        new ListShape(new ListShape(STRING)),
                        List.of(List.of(), List.of("a", " ")),
                        "'it[1][1]' must be a string, not blank."),
                Arguments.of(new ListShape(fields()), Map.of(), "must be a list of objects, not an object."),
                Arguments.of(new Shape.MapOf(STRING), List.of(), "must be an object, not a list."),
                Arguments.of(new Shape.MapOf(STRING), Map.of("a", "b", "c", 1), "'it.c' must be a string, not 1."),
                Arguments.of(new Shape.MapOf(STRING), Map.of(1, "b"), "'it' must have strings as names, not 1."),
                Arguments.of(
                        new Shape.MapOf(STRING),
                        Collections.singletonMap(null, "b"),
                        "'it' must have strings as names, not null."),
                Arguments.of(fields(), "x", "must be an object, not 'x'."),
                Arguments.of(fields(), Map.of(1, "b"), "'it' must have strings as names, not 1."),
                Arguments.of(
                        any, TimeUnit.DAYS, "must be text, a number, true or false, a list or an object, not a Java"),
                Arguments.of(any, List.of(1, Double.NaN), "'it[1]' must be text, a number"),
                Arguments.of(any, Map.of("a", Map.of("b", new Object())), "'it.a.b' must be text"),
                Arguments.of(any, Map.of("a", Map.of(1, "b")), "'it.a' must have strings as names, not 1."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_value_that_does_not_fit_is_refused_with_its_path(Shape shape, Object value, String message) {
        assertRefused(shape, value, message);
    }

    private static final Shape LINK = new ObjectShape(
            List.of(
                    required("url", new Shape.Text(Shape.Text.Format.URI, List.of())),
                    optional("kind", new Shape.Text(null, List.of("LinkedIn", "GitHub"))),
                    optional("title", STRING),
                    optional("since", new Shape.Timestamp(Shape.Timestamp.Encoding.ISO)),
                    optional("seenAfter", new Shape.Timestamp(Shape.Timestamp.Encoding.ISO)),
                    optional("seenBefore", new Shape.Timestamp(Shape.Timestamp.Encoding.ISO))),
            new Rules(List.of(List.of("kind", "title")), List.of(), List.of(List.of("title", "since")), List.of()));
    private static final ObjectShape PERSON = fields(
            optional("socialLinks", new ListShape(LINK)),
            optional("byName", new Shape.MapOf(fields(optional("main", LINK)))));

    static List<Arguments> refusedLinks() {
        return List.of(
                Arguments.of(
                        Map.of("url", "x", "kind", "GitHub"),
                        InvalidParameterException.class,
                        "'PATH.url' must be a URL, not 'x'."),
                Arguments.of(Map.of("kind", "GitHub"), MissingParameterException.class, "'PATH.url' is missing."),
                Arguments.of(
                        Map.of("url", "https://a.b", "kind", "Github"),
                        InvalidParameterException.class,
                        "'PATH.kind' does not take 'Github'. Did you mean 'GitHub'? Valid: LinkedIn," + " GitHub."),
                Arguments.of(
                        Map.of("url", "https://a.b"),
                        MissingParameterException.class,
                        "One of the parameters PATH.kind, PATH.title must be given."),
                Arguments.of(
                        Map.of("url", "https://a.b", "title", "x"),
                        MissingParameterException.class,
                        "The parameters PATH.title, PATH.since are given together or not at all; PATH.since is"
                                + " missing."),
                Arguments.of(
                        Map.of("url", "https://a.b", "knd", "x"),
                        InvalidParameterException.class,
                        "'PATH' has no part 'knd'. Did you mean 'kind'? Its parts are url, kind, title,"
                                + " since, seenAfter and seenBefore."),
                Arguments.of(
                        Map.of("url", "https://a.b", "kind", "GitHub", "seenAfter", "2026-02", "seenBefore", "2026"),
                        InvalidParameterException.class,
                        "'PATH.seenBefore' is earlier than 'PATH.seenAfter'."));
    }

    @ParameterizedTest
    @MethodSource("refusedLinks")
    void every_rule_holds_at_every_depth(
            Map<String, Object> link, Class<? extends InvalidInputException> type, String message) {
        Map<String, Object> right = Map.of("url", "https://a.b", "kind", "GitHub");

        assertThatExceptionOfType(type)
                .isThrownBy(() -> check(PERSON, Map.of("socialLinks", List.of(right, link))))
                .withMessageStartingWith("people.act: ")
                .withMessageContaining(message.replace("PATH", "socialLinks[1]"));
        assertThatExceptionOfType(type)
                .isThrownBy(() -> check(PERSON, Map.of("byName", Map.of("x", Map.of("main", link)))))
                .withMessageStartingWith("people.act: ")
                .withMessageContaining(message.replace("PATH", "byName.x.main"));
    }

    @Test
    void an_unknown_parameter_is_told_from_an_unknown_part() {
        assertThatExceptionOfType(UnknownParameterException.class)
                .isThrownBy(() -> check(PERSON, Map.of("socialLink", List.of())))
                .withMessageContaining("There is no parameter 'socialLink'. Did you mean 'socialLinks'?");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() ->
                        check(fields(optional("a", fields(optional("b", STRING)))), Map.of("a", Map.of("c", 1))))
                .withMessageContaining("'a' has no part 'c'. Did you mean 'b'? Its only part is b.");
    }

    @Test
    void null_counts_as_not_given() {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("socialLinks", null);
        Map<String, @Nullable Object> link = new LinkedHashMap<>();
        link.put("url", "https://a.b");
        link.put("kind", "GitHub");
        link.put("title", null);

        assertThat(check(PERSON, params)).isEmpty();
        assertThat(check(PERSON, Map.of("socialLinks", List.of(link))))
                .containsEntry("socialLinks", List.of(Map.of("url", "https://a.b", "kind", "GitHub")));
        link.put("url", null);
        assertThatExceptionOfType(MissingParameterException.class)
                .isThrownBy(() -> check(PERSON, Map.of("socialLinks", List.of(link))));
        assertThatExceptionOfType(MissingParameterException.class)
                .isThrownBy(() -> check(PERSON, Collections.singletonMap(null, 1)))
                .withMessageContaining("The argument 'name of a parameter' is null.");
    }

    @Test
    void what_is_checked_does_not_change_with_what_was_given() {
        List<Object> inner = new ArrayList<>(List.of("a"));
        Map<String, Object> given = new HashMap<>(Map.of("list", inner));
        Object checked = check(new Shape.Any(), given);

        inner.add("b");
        given.put("more", 1);

        assertThat(checked).isEqualTo(Map.of("list", List.of("a")));
    }

    @Test
    void what_is_nested_too_deeply_is_refused() {
        Object deep = "x";
        for (int i = 0; i < 100; i++) {
            deep = i % 2 == 0 ? List.of(deep) : Map.of("a", deep);
        }
        assertThat(check(new Shape.Any(), deep)).isEqualTo(deep);
        assertRefused(new Shape.Any(), List.of(deep), " is nested more than 100 levels deep.");

        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("again", cyclic);
        assertRefused(new Shape.Any(), cyclic, " is nested more than 100 levels deep.");
    }

    @Test
    void any_number_of_values_is_checked() {
        List<String> many =
                IntStream.range(0, 200_000).mapToObj(String::valueOf).toList();
        Map<String, Object> wide = new HashMap<>();
        many.forEach(name -> wide.put(name, name));

        assertThat(check(new ListShape(STRING), many)).isEqualTo(many);
        assertThat(check(new Shape.MapOf(STRING), wide)).isEqualTo(wide);
        assertThat(check(new Shape.Any(), List.of(many, wide))).isEqualTo(List.of(many, wide));
    }

    @Test
    void a_long_text_is_cut_in_messages() {
        String text = "😀".repeat(1_000_000);

        for (Shape shape : List.of(oneOf("Open"), text(Shape.Text.Format.EMAIL), new Shape.Flag())) {
            assertThatExceptionOfType(InvalidParameterException.class)
                    .isThrownBy(() -> check(shape, text))
                    .withMessageContaining(" '" + "😀".repeat(200) + "…'")
                    .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(1_000));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPOCH", "ISO"})
    void a_period_that_ends_before_it_begins_is_refused_in_any_encoding(Shape.Timestamp.Encoding encoding) {
        Shape moment = new Shape.Timestamp(encoding);
        ObjectShape period = fields(optional("startedAfter", moment), optional("startedBefore", moment));

        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() ->
                        check(period, Map.of("startedAfter", "2026-01-01T00:00:00.5Z", "startedBefore", "2026-01-01")))
                .withMessageContaining("'startedBefore' is earlier than 'startedAfter'.");
        assertThat(check(period, Map.of("startedAfter", "2026-01-01", "startedBefore", "2026-01-01T00:00:00.5Z")))
                .hasSize(2);
    }

    @Test
    void numbers_that_happen_to_be_named_like_a_period_are_no_period() {
        Shape whole = new Shape.Whole(null, null);
        assertThat(check(
                        fields(optional("hoursAfter", whole), optional("hoursBefore", whole)),
                        Map.of("hoursAfter", 2, "hoursBefore", 1)))
                .hasSize(2);
    }

    private static final Shape MONEY = fields(required("amount", new Shape.Decimal()), required("currency", STRING));
    private static final Shape RANGE = fields(
            required("type", oneOf("range")),
            required("min", new Shape.Decimal()),
            required("max", new Shape.Decimal()));
    private static final Shape PAY = fields(
            required("type", oneOf("pay")),
            required("min", new Shape.Decimal()),
            required("max", new Shape.Decimal()),
            required("currency", STRING));
    private static final Shape VALUE =
            new ChoiceShape(List.of(STRING, new Shape.Flag(), new ListShape(STRING), MONEY, RANGE, PAY));

    static List<Object> choices() {
        return List.of(
                "a",
                true,
                List.of("a", "b"),
                Map.of("amount", 1L, "currency", "EUR"),
                Map.of("type", "range", "min", 1L, "max", 2L),
                Map.of("type", "pay", "min", 1L, "max", 2L, "currency", "EUR"));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void a_value_of_any_of_the_shapes_fits(Object value) {
        assertThat(check(VALUE, value)).isEqualTo(value);
    }

    static List<Arguments> refusedChoices() {
        return List.of(
                Arguments.of(5, "'it' must be a string, boolean, list of strings or object, not 5."),
                Arguments.of(" ", "'it' must be a string"),
                Arguments.of(List.of(5), "'it' must be a string, not 5."),
                Arguments.of(Map.of("amount", 1), "'it.currency' is missing."),
                Arguments.of(Map.of("amount", "1", "currency", "EUR"), "'it.amount' must be a number, not '1'."),
                Arguments.of(Map.of("type", "range", "min", 1, "currency", "EUR"), "'it' has no part 'currency'."),
                Arguments.of(Map.of("type", "pay", "min", 1, "max", 2), "'it.currency' is missing."),
                Arguments.of(Map.of("type", "rnge", "min", 1, "max", 2), "'it.type' does not take 'rnge'."));
    }

    @ParameterizedTest
    @MethodSource("refusedChoices")
    void a_value_of_none_of_the_shapes_is_refused_for_what_it_lacks_of_the_nearest(Object value, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> check(VALUE, value))
                .withMessageContaining(message);
    }

    @Test
    void a_field_may_be_needed_only_when_there_are_several() {
        ListShape tiers = new ListShape(fields(optional("title", STRING)), 0, Integer.MAX_VALUE, List.of("title"));

        assertThat(check(tiers, List.of(Map.of()))).isEqualTo(List.of(Map.of()));
        assertThatExceptionOfType(MissingParameterException.class)
                .isThrownBy(() -> check(tiers, List.of(Map.of("title", "a"), Map.of())))
                .withMessageContaining("'it[1].title' is missing; it is needed when there is more than one.");
    }

    @Test
    void null_clears_a_field_of_which_it_is_a_value() {
        ObjectShape input = fields(
                new Parameter("reason", STRING, "", true, true, Effect.READ, false, null), optional("note", STRING));
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("reason", null);
        params.put("note", null);

        assertThat(check(input, params)).hasSize(1).containsEntry("reason", null);
        assertThatExceptionOfType(MissingParameterException.class).isThrownBy(() -> check(input, Map.of()));
    }

    @Test
    void fields_that_are_not_known_pass_where_not_all_are() {
        ObjectShape open = new ObjectShape(List.of(optional("known", STRING)), Rules.NONE, true);
        Map<String, @Nullable Object> params = new HashMap<>(Map.of("known", "a", "other", List.of(Map.of("b", 1))));
        params.put("cleared", null);

        assertThat(check(open, params))
                .hasSize(3)
                .containsEntry("known", "a")
                .containsEntry("other", List.of(Map.of("b", 1L)))
                .containsEntry("cleared", null);
        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> check(open, Map.of("known", 5)));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> check(open, Map.of("other", new Object())))
                .withMessageContaining("'other' must be text");
    }

    static List<Arguments> effects() {
        ObjectShape mail = fields(optional("to", STRING), raising("really", new Shape.Flag(), Effect.SENDS_MAIL));
        ObjectShape input = fields(
                optional("mail", mail),
                optional("mails", new ListShape(mail)),
                optional("mailsByName", new Shape.MapOf(mail)),
                optional("lists", new ListShape(new ListShape(mail))),
                raising("erase", new ListShape(STRING), Effect.DESTRUCTIVE),
                raising("harmless", STRING, Effect.READ));
        ObjectShape choice = fields(optional("it", new ChoiceShape(List.of(STRING, mail))));
        Map<String, Object> really = Map.of("to", "a", "really", true);
        Map<String, Object> not = Map.of("to", "a", "really", false);
        return List.of(
                Arguments.of(input, Map.of(), Effect.WRITE),
                Arguments.of(input, Map.of("harmless", "x"), Effect.WRITE),
                Arguments.of(input, Map.of("mail", not), Effect.WRITE),
                Arguments.of(input, Map.of("mail", really), Effect.SENDS_MAIL),
                Arguments.of(input, Map.of("mails", List.of(not, not)), Effect.WRITE),
                Arguments.of(input, Map.of("mails", List.of(not, really)), Effect.SENDS_MAIL),
                Arguments.of(input, Map.of("mailsByName", Map.of("x", not)), Effect.WRITE),
                Arguments.of(input, Map.of("mailsByName", Map.of("x", not, "y", really)), Effect.SENDS_MAIL),
                Arguments.of(input, Map.of("lists", List.of(List.of(), List.of(really))), Effect.SENDS_MAIL),
                Arguments.of(choice, Map.of("it", "x"), Effect.WRITE),
                Arguments.of(choice, Map.of("it", not), Effect.WRITE),
                Arguments.of(choice, Map.of("it", really), Effect.SENDS_MAIL),
                Arguments.of(input, Map.of("erase", "x"), Effect.DESTRUCTIVE),
                Arguments.of(input, Map.of("erase", "x", "mail", really), Effect.DESTRUCTIVE));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void a_parameter_raises_the_effect_at_any_depth(ObjectShape input, Map<String, Object> params, Effect effect) {
        Action action = action(input);
        assertThat(action.effect(action.check(params, TIMESTAMPS))).isEqualTo(effect);
    }
}
