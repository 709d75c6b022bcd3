# Credence as a container: one process, port 8080, data in /data, not root.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet restore src/Credence.Cli --locked-mode \
 && dotnet publish src/Credence.Cli -c Release -r linux-x64 --no-restore -o /program

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# What packets, maps and transcripts are printed with.
RUN apt-get update \
 && apt-get install -y --no-install-recommends weasyprint qpdf poppler-utils libheif-examples fonts-liberation tesseract-ocr tesseract-ocr-eng libzbar0 util-linux \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /program /program
ENV CREDENCE_DATA=/data
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["/program/credence"]
# For one person, with `docker run --network host`. For several see "With accounts" in README.md.
CMD ["serve", "--urls", "http://127.0.0.1:8080"]
