#include "server/listener.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace server {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

class ListenerTest : public testing::Test {
 protected:
  asio::io_context io_;
  tcp::acceptor acceptor_ = listen_on(io_, "127.0.0.1", 0);
};

TEST_F(ListenerTest, WhatIsAcceptedHasTheOptions) {
  tcp::socket client(io_);
  client.connect(acceptor_.local_endpoint());
  const tcp::socket accepted = acceptor_.accept();
  tcp::no_delay no_delay;
  accepted.get_option(no_delay);
  EXPECT_TRUE(no_delay.value());
  asio::socket_base::keep_alive keep_alive;
  accepted.get_option(keep_alive);
  EXPECT_TRUE(keep_alive.value());
  asio::socket_base::send_buffer_size send_buffer;
  accepted.get_option(send_buffer);
  EXPECT_EQ(send_buffer.value(), 131'072);  // Asio halves what Linux says.
  UserTimeout user_timeout;
  accepted.get_option(user_timeout);
  EXPECT_EQ(user_timeout.value(), 20'000);
}

TEST_F(ListenerTest, AsManyWaitAsTheSystemLets) {
  int most = 0;
  std::ifstream("/proc/sys/net/core/somaxconn") >> most;
  tcp_info info{};
  socklen_t size = sizeof(info);
  ASSERT_EQ(getsockopt(acceptor_.native_handle(), IPPROTO_TCP, TCP_INFO, &info, &size), 0);
  EXPECT_EQ(info.tcpi_sacked, static_cast<unsigned>(std::min(4096, most)));
}

}  // namespace
}  // namespace server
