# The application without a database of its own: docker-compose.yml brings MariaDB.
# Built from the sources; the machine needs an engine and the secrets that docs/operators.md names.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
# What changes least comes first, so that dependencies are downloaded once.
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -q -B -Dmaven.test.skip=true dependency:go-offline || true
COPY frontend/public frontend/public
COPY db db
COPY src/main src/main
RUN ./mvnw -q -B -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 sokong \
    && useradd --system --uid 10001 --gid sokong --home-dir /var/lib/sokong --shell /usr/sbin/nologin sokong \
    && install -d -o sokong -g sokong -m 0700 /var/lib/sokong
COPY --from=build --chown=root:root /src/target/sokong.jar /opt/sokong/sokong.jar
ENV SOKONG_HOME=/var/lib/sokong \
    SOKONG_ADDRESS=0.0.0.0 \
    SOKONG_PORT=8080
USER 10001:10001
WORKDIR /var/lib/sokong
VOLUME /var/lib/sokong
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=120s --retries=3 \
    CMD ["java", "-Xmx64m", "-jar", "/opt/sokong/sokong.jar", "health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/opt/sokong/sokong.jar"]
CMD ["run", "--production"]
