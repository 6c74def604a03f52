// SPDX-License-Identifier: MIT
#include "tests/support/scripted_smtp_server.hpp"

#include <Poco/Net/DialogSocket.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <thread>

namespace paperround::testing {

struct ScriptedSmtpServer::Stage {
    std::vector<Script> scripts;
    Poco::Net::ServerSocket listening{Poco::Net::SocketAddress("127.0.0.1", 0)};
    std::atomic<bool> is_over{false};
    std::vector<std::string> lines;
    std::vector<std::string> mails;
    std::string surprise;
    std::thread thread;

    void play_all() {
        for (const Script& script : scripts) {
            if (!client_comes()) return;
            Poco::Net::DialogSocket client(listening.acceptConnection());
            client.setReceiveTimeout(Poco::Timespan(10, 0));
            try {
                play(script, client);
            } catch (const Poco::Exception& failure) {
                if (surprise.empty()) surprise = failure.displayText();
            }
        }
    }

    bool client_comes() {
        for (int tenths = 0; tenths < 100 && !is_over; ++tenths) {
            if (listening.poll(Poco::Timespan(0, 100'000), Poco::Net::Socket::SELECT_READ)) {
                return true;
            }
        }
        return false;
    }

    void play(const Script& script, Poco::Net::DialogSocket& client) {
        for (const std::string& step : script) {
            if (step == "drop") return;
            if (step == "wait") {
                read_to_the_end(client);
            } else if (step == "body") {
                mails.push_back(read_mail(client));
            } else if (step.starts_with("S: ")) {
                client.sendString(step.substr(3) + "\r\n");
            } else if (step.starts_with("S~ ")) {
                client.sendString(step.substr(3));
            } else if (!expect(step.substr(3), client)) {
                return;
            }
        }
        read_to_the_end(client);
    }

    bool expect(const std::string& beginning, Poco::Net::DialogSocket& client) {
        std::string line;
        const bool came = client.receiveMessage(line);
        if (came) lines.push_back(line);
        if (came && line.starts_with(beginning)) return true;
        if (surprise.empty()) surprise = came ? line : "the client left before " + beginning;
        return false;
    }

    static std::string read_mail(Poco::Net::DialogSocket& client) {
        std::string mail;
        std::string line;
        while (client.receiveMessage(line) && line != ".") mail.append(line).append("\r\n");
        return mail;
    }

    void read_to_the_end(Poco::Net::DialogSocket& client) {
        std::string line;
        while (client.receiveMessage(line)) lines.push_back(line);
    }
};

ScriptedSmtpServer::ScriptedSmtpServer(std::vector<Script> scripts)
    : stage_(std::make_unique<Stage>()) {
    stage_->scripts = std::move(scripts);
    stage_->thread = std::thread([stage = stage_.get()] { stage->play_all(); });
}

ScriptedSmtpServer::~ScriptedSmtpServer() {
    stage_->is_over = true;
    if (stage_->thread.joinable()) stage_->thread.join();
}

std::uint16_t ScriptedSmtpServer::port() const {
    return stage_->listening.address().port();
}

std::vector<std::string> ScriptedSmtpServer::received_lines() {
    if (stage_->thread.joinable()) stage_->thread.join();
    return stage_->lines;
}

std::vector<std::string> ScriptedSmtpServer::received_mails() {
    if (stage_->thread.joinable()) stage_->thread.join();
    return stage_->mails;
}

std::string ScriptedSmtpServer::surprise() {
    if (stage_->thread.joinable()) stage_->thread.join();
    return stage_->surprise;
}

ScriptedSmtpServer::Script greeting(const std::vector<std::string>& offers) {
    ScriptedSmtpServer::Script script = {"S: 220 mail.example.test ESMTP", "C: EHLO",
                                         "S: 250-mail.example.test"};
    for (const std::string& offer : offers) script.push_back("S: 250-" + offer);
    script.push_back("S: 250 HELP");
    return script;
}

ScriptedSmtpServer::Script operator+(ScriptedSmtpServer::Script first,
                                     const ScriptedSmtpServer::Script& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

}  // namespace paperround::testing
