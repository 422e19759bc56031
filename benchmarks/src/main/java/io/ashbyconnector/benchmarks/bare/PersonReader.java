package io.ashbyconnector.benchmarks.bare;

import io.ashbyconnector.benchmarks.bare.Person.Component;
import io.ashbyconnector.benchmarks.bare.Person.Contact;
import io.ashbyconnector.benchmarks.bare.Person.Custom;
import io.ashbyconnector.benchmarks.bare.Person.File;
import io.ashbyconnector.benchmarks.bare.Person.Link;
import io.ashbyconnector.benchmarks.bare.Person.Place;
import io.ashbyconnector.benchmarks.bare.Person.Source;
import io.ashbyconnector.benchmarks.bare.Person.Tag;
import io.ashbyconnector.benchmarks.bare.Person.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads candidates in one loop over the tokens. Keeps every documented field, and drops fields that it does not know. */
public final class PersonReader {

    private PersonReader() {}

    /** Reads the candidate whose {@code START_OBJECT} the parser stands on, up to its end. */
    public static Person read(JsonParser parser) {
        String id = null;
        Instant createdAt = null;
        Instant updatedAt = null;
        String name = null;
        Contact primaryEmailAddress = null;
        List<Contact> emailAddresses = List.of();
        Contact primaryPhoneNumber = null;
        List<Contact> phoneNumbers = List.of();
        List<Link> socialLinks = List.of();
        List<Tag> tags = List.of();
        String position = null;
        String company = null;
        String school = null;
        List<String> applicationIds = List.of();
        File resumeFileHandle = null;
        List<File> fileHandles = List.of();
        List<Custom> customFields = List.of();
        String profileUrl = null;
        Source source = null;
        User creditedToUser = null;
        String timezone = null;
        Place location = null;
        String fraudStatus = null;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            switch (key) {
                case "id" -> id = text(parser);
                case "createdAt" -> createdAt = instant(parser);
                case "updatedAt" -> updatedAt = instant(parser);
                case "name" -> name = text(parser);
                case "primaryEmailAddress" -> primaryEmailAddress = object(parser, PersonReader::contact);
                case "emailAddresses" -> emailAddresses = list(parser, PersonReader::contact);
                case "primaryPhoneNumber" -> primaryPhoneNumber = object(parser, PersonReader::contact);
                case "phoneNumbers" -> phoneNumbers = list(parser, PersonReader::contact);
                case "socialLinks" -> socialLinks = list(parser, PersonReader::link);
                case "tags" -> tags = list(parser, PersonReader::tag);
                case "position" -> position = text(parser);
                case "company" -> company = text(parser);
                case "school" -> school = text(parser);
                case "applicationIds" -> applicationIds = list(parser, JsonParser::getString);
                case "resumeFileHandle" -> resumeFileHandle = object(parser, PersonReader::file);
                case "fileHandles" -> fileHandles = list(parser, PersonReader::file);
                case "customFields" -> customFields = list(parser, PersonReader::custom);
                case "profileUrl" -> profileUrl = text(parser);
                case "source" -> source = object(parser, PersonReader::source);
                case "creditedToUser" -> creditedToUser = object(parser, PersonReader::user);
                case "timezone" -> timezone = text(parser);
                case "location" -> location = object(parser, PersonReader::place);
                case "fraudStatus" -> fraudStatus = text(parser);
                default -> parser.skipChildren();
            }
        }
        return new Person(
                id,
                createdAt,
                updatedAt,
                name,
                primaryEmailAddress,
                emailAddresses,
                primaryPhoneNumber,
                phoneNumbers,
                socialLinks,
                tags,
                position,
                company,
                school,
                applicationIds,
                resumeFileHandle,
                fileHandles,
                customFields,
                profileUrl,
                source,
                creditedToUser,
                timezone,
                location,
                fraudStatus);
    }

    private static Contact contact(JsonParser parser) {
        String value = null;
        String type = null;
        boolean isPrimary = false;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            switch (key) {
                case "value" -> value = text(parser);
                case "type" -> type = text(parser);
                case "isPrimary" -> isPrimary = parser.getBooleanValue();
                default -> parser.skipChildren();
            }
        }
        return new Contact(value, type, isPrimary);
    }

    private static Link link(JsonParser parser) {
        String type = null;
        String url = null;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            switch (key) {
                case "type" -> type = text(parser);
                case "url" -> url = text(parser);
                default -> parser.skipChildren();
            }
        }
        return new Link(type, url);
    }

    private static Tag tag(JsonParser parser) {
        String id = null;
        String title = null;
        boolean isArchived = false;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            switch (key) {
                case "id" -> id = text(parser);
                case "title" -> title = text(parser);
                case "isArchived" -> isArchived = parser.getBooleanValue();
                default -> parser.skipChildren();
            }
        }
        return new Tag(id, title, isArchived);
    }

    private static File file(JsonParser parser) {
        String id = null;
        String name = null;
        String handle = null;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            switch (key) {
                case "id" -> id = text(parser);
                case "name" -> name = text(parser);
                case "handle" -> handle = text(parser);
                default -> parser.skipChildren();
            }
        }
        return new File(id, name, handle);
    }

    private static Custom custom(JsonParser parser) {
        String id = null;
        Boolean isPrivate = null;
        String title = null;
        Object valueLabel = null;
        Object value = null;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            switch (key) {
                case "id" -> id = text(parser);
                case "isPrivate" -> isPrivate = parser.getBooleanValue();
                case "title" -> title = text(parser);
                case "valueLabel" -> valueLabel = any(parser);
                case "value" -> value = any(parser);
                default -> parser.skipChildren();
            }
        }
        return new Custom(id, isPrivate, title, valueLabel, value);
    }

    private static Source source(JsonParser parser) {
        String id = null;
        String title = null;
        boolean isArchived = false;
        Tag sourceType = null;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            switch (key) {
                case "id" -> id = text(parser);
                case "title" -> title = text(parser);
                case "isArchived" -> isArchived = parser.getBooleanValue();
                case "sourceType" -> sourceType = object(parser, PersonReader::tag);
                default -> parser.skipChildren();
            }
        }
        return new Source(id, title, isArchived, sourceType);
    }

    private static User user(JsonParser parser) {
        String id = null;
        String firstName = null;
        String lastName = null;
        String email = null;
        String globalRole = null;
        boolean isEnabled = false;
        Instant updatedAt = null;
        String managerId = null;
        List<Custom> customFields = List.of();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            switch (key) {
                case "id" -> id = text(parser);
                case "firstName" -> firstName = text(parser);
                case "lastName" -> lastName = text(parser);
                case "email" -> email = text(parser);
                case "globalRole" -> globalRole = text(parser);
                case "isEnabled" -> isEnabled = parser.getBooleanValue();
                case "updatedAt" -> updatedAt = instant(parser);
                case "managerId" -> managerId = text(parser);
                case "customFields" -> customFields = list(parser, PersonReader::custom);
                default -> parser.skipChildren();
            }
        }
        return new User(id, firstName, lastName, email, globalRole, isEnabled, updatedAt, managerId, customFields);
    }

    private static Place place(JsonParser parser) {
        String id = null;
        String locationSummary = null;
        List<Component> locationComponents = List.of();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            switch (key) {
                case "id" -> id = text(parser);
                case "locationSummary" -> locationSummary = text(parser);
                case "locationComponents" -> locationComponents = list(parser, PersonReader::component);
                default -> parser.skipChildren();
            }
        }
        return new Place(id, locationSummary, locationComponents);
    }

    private static Component component(JsonParser parser) {
        String type = null;
        String name = null;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            switch (key) {
                case "type" -> type = text(parser);
                case "name" -> name = text(parser);
                default -> parser.skipChildren();
            }
        }
        return new Component(type, name);
    }

    private static @Nullable String text(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    private static @Nullable Instant instant(JsonParser parser) {
        String text = text(parser);
        return text == null ? null : Instant.parse(text);
    }

    private static <T> @Nullable T object(JsonParser parser, Function<JsonParser, T> reader) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : reader.apply(parser);
    }

    private static <T extends @Nullable Object> List<T> list(JsonParser parser, Function<JsonParser, T> reader) {
        List<T> list = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(reader.apply(parser));
            }
        }
        return list;
    }

    private static @Nullable Object any(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> list(parser, PersonReader::any);
            case START_OBJECT -> map(parser);
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            map.put(key, any(parser));
        }
        return map;
    }
}
