export const help = `用法：hengji <命令> [参数]

命令
  serve [--empty]                       启动平台：数据库、结构变更、演示数据和页面
                                        --empty 不写入演示数据，空数据库凭控制台显示的代码初始化
  score <framework.json> <facts.json>   按指标体系与事实计算得分，结果以 JSON 写到标准输出
  examine <framework.json>              体检指标体系，全部缺陷写到标准输出
                                        终端上写成文字，否则写成 JSON；--json、--text 指定其一
  verify <导出文件> [链头文件]          核对一条导出的审计链是否被改动过，不需要数据库
                                        --key=<指纹> 同时核对签名密钥的指纹
  audit-export --chain <链名|all>       在服务器上导出审计链，平台运行时也可以
                                        --out <文件> 写入文件；导出全部时写一个文件夹
  admin-link [账号]                     在服务器上为系统管理员生成设置密码的链接：密码遗失、无人能重置时用
  help                                  显示本说明

serve 的环境变量
  DATA_DIR         数据文件夹，默认为项目文件夹下的 .data
  PORT             端口，默认 3000
  HOST             监听地址，默认 127.0.0.1（只供本机访问）
  APP_ORIGIN       浏览器访问的地址，默认 http://localhost:<PORT>
  DATABASE_URL     自备的 PostgreSQL 15 或更新版本，写其所有者的连接；不设则使用内置数据库
  ALLOW_HTTP=1     允许在非本机地址上使用 http
  TRUSTED_PROXIES  平台前面反向代理的层数，默认 0；代理须把来访地址追加到 X-Forwarded-For
  HEADS_DIR        存放签名链头 audit-heads.jsonl 的文件夹，默认为 DATA_DIR；宜放在另一磁盘

audit-export 和 admin-link 同样使用 DATA_DIR 或 DATABASE_URL；admin-link 的链接用 APP_ORIGIN。

退出码：0 完成，1 无法启动或运行、体检有缺陷、核对发现改动，2 参数或输入文件有误`;
