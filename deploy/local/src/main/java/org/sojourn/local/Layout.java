package org.sojourn.local;

import java.nio.file.Path;

/** Where a stack finds what was built and keeps its data, secrets, logs and process ids. */
public record Layout(Path repository, Path data, Path applications) {

    /** The stack of a person: applications are copies, so that a build beside it does not disturb it. */
    public static Layout local(Path repository) {
        var data = repository.resolve(".local");
        return new Layout(repository, data, data.resolve("applications"));
    }

    /** A stack of tests, on what was just built. */
    public static Layout of(Path repository, Path data) {
        return new Layout(repository, data, repository);
    }

    /** The runnable jar of a service or of the gateway. */
    Path application(Part part) {
        return applicationFolder(part).resolve("quarkus-run.jar");
    }

    Path applicationFolder(Part part) {
        return applications.resolve(part.module()).resolve("target/quarkus-app");
    }

    Path built(Part part) {
        return repository.resolve(part.module()).resolve("target/quarkus-app");
    }

    /** The file that a part writes its output to. */
    public Path log(Part part) {
        return data.resolve("logs").resolve(part.name() + ".log");
    }

    Path pid(Part part) {
        return data.resolve("run").resolve(part.name() + ".pid");
    }

    Path keys() {
        return data.resolve("keys");
    }

    Path checkpoints(Part part) {
        return checkpointFolder().resolve(part.module() + ".log");
    }

    /** The ledger of who was erased, outside the database as well. */
    Path erasures(Part part) {
        return data.resolve("erasures").resolve(part.module() + ".log");
    }

    Path checkpointFolder() {
        return data.resolve("checkpoints");
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    /** Where is remembered that something was done to the databases; forgotten together with them. */
    Mark mark(String what) {
        return new Mark(postgres().resolve(what + ".mark"));
    }

    Path kafka() {
        return data.resolve("kafka");
    }

    Path secrets() {
        return data.resolve("secrets.properties");
    }

    Path certificates() {
        return data.resolve("certificates");
    }

    /** What an operator puts into the cluster: a folder of secrets and a file of values per application. */
    Path forCluster() {
        return data.resolve("for-cluster");
    }

    Path story() {
        return data.resolve("story.properties");
    }

    Path ports() {
        return data.resolve("ports.properties");
    }

    Path realm() {
        return repository.resolve("deploy/keycloak/sojourn-realm.json");
    }

    Path demonstration() {
        return repository.resolve("deploy/keycloak/demonstration.json");
    }

    Path topics() {
        return repository.resolve("deploy/kafka/topics.yaml");
    }
}
