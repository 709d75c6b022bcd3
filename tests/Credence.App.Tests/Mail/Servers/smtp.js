// A real mail server on a free port: keeps each mail as a file and says what it saw. Used by MailServer.cs.
const fs = require("fs");
const path = require("path");
const { SMTPServer } = require(path.join(process.env.CREDENCE_TEST_SMTP, "smtp-server"));

const [folder, mode, key, cert, user, password] = process.argv.slice(2);
let count = 0;
const server = new SMTPServer({
  secure: mode === "tls",
  ...(key ? { key: fs.readFileSync(key), cert: fs.readFileSync(cert) } : {}),
  authOptional: !user,
  disabledCommands: mode === "plain" ? ["STARTTLS", "AUTH"] : [],
  onAuth(auth, session, done) {
    auth.username === user && auth.password === password
      ? done(null, { user: auth.username })
      : done(new Error("Wrong name or password"));
  },
  onRcptTo(address, session, done) {
    if (address.address.startsWith("nobody@")) return done(Object.assign(new Error("No such user nobody@there.example"), { responseCode: 550 }));
    if (address.address.startsWith("busy@")) return done(Object.assign(new Error("Try later"), { responseCode: 451 }));
    done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on("data", part => parts.push(part));
    stream.on("end", () => {
      const to = session.envelope.rcptTo.map(one => one.address);
      const file = path.join(folder, `${String(++count).padStart(6, "0")}.json`);
      fs.writeFileSync(file + ".new", JSON.stringify({
        from: session.envelope.mailFrom.address,
        to,
        secure: session.secure,
        user: session.user ?? "",
        mime: Buffer.concat(parts).toString("latin1"),
      }));
      fs.renameSync(file + ".new", file);
      // Taken, but the answer never comes: the sender must not send it again.
      if (to[0].startsWith("silent@")) return process.exit(0);
      done();
    });
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", function () { console.log(server.server.address().port); });
