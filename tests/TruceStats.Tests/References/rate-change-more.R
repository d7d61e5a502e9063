# How rate-change-more.jsonl was computed: Rscript rate-change-more.R > rate-change-more.jsonl, with R 4.2.2.
# Posterior, equivalence, tipping dispersion, averted events, and tests of two totals that the other files do not have.
options(digits=15, scipen=0)
cases <- list(c(56,6,1400,60),c(56,6,547,25),c(0,10,7,12),c(7,10,0,12),c(3,4.5,20,31),c(95,100,100,100),c(4255,671,9154,790),c(12,30,8,17.5),c(1,2.7,40,366))
num<-function(v){ if(is.infinite(v)) ifelse(v>0,'"Inf"','"-Inf"') else formatC(v,digits=15,format="g") }
line<-function(id,call,args,expect,rtol,atol,source) cat(sprintf('{"id":"%s","call":"%s","args":{%s},"expect":{%s},"rtol":%s,"atol":%s,"source":"%s"}\n',id,call,args,expect,rtol,atol,source))
a<-function(k) sprintf('"eventsAfter":%s,"exposureAfter":%s,"eventsBefore":%s,"exposureBefore":%s',num(k[1]),num(k[2]),num(k[3]),num(k[4]))
midp<-function(k,r){o<-r*k[2]/k[4];q<-o/(1+o);n<-k[1]+k[3];d<-.5*dbinom(k[1],n,q);c(pbinom(k[1]-1,n,q)+d,pbinom(k[1],n,q,lower=FALSE)+d)}
i<-0
for(k in cases){ i<-i+1
 x1<-k[1];t1<-k[2];x0<-k[3];t0<-k[4]
 # posterior, two priors
 for(pr in list(c(.5,0,.5,0),c(2,1,3,2),c(.1,.01,40,12))){ a0<-x0+pr[1];b0<-t0+pr[2];a1<-x1+pr[3];b1<-t1+pr[4]
  qq<-qbeta(c(.5,.05,.95),a1,a0); yy<-qbeta(c(.5,.05,.95),a0,a1,lower=FALSE); r<-b0/b1*ifelse(qq<.5,qq/(1-qq),(1-yy)/yy); o<-.5*b1/b0
  line(paste0("posterior-",i,"-",pr[1]),"rate-ratio/posterior",paste0(a(k),sprintf(',"shapeBefore":%s,"priorExposureBefore":%s,"shapeAfter":%s,"priorExposureAfter":%s,"level":0.9,"below":0.5',num(pr[1]),num(pr[2]),num(pr[3]),num(pr[4]))),
   sprintf('"median":%s,"lower":%s,"upper":%s,"probabilityBelow":%s',num(r[1]),num(r[2]),num(r[3]),num(pbeta(o/(1+o),a1,a0))),"1e-9","0","R 4.2.2 qbeta, pbeta")
 }
 # equivalence
 line(paste0("equivalence-",i),"rate-ratio/equivalence",paste0(a(k),',"lower":0.8,"upper":1.25'),sprintf('"p":%s',num(max(midp(k,.8)[2],midp(k,1.25)[1]))),"1e-9","1e-300","R 4.2.2 pbinom, dbinom; two one-sided mid-P tests")
 line(paste0("non-inferiority-",i),"rate-ratio/non-inferiority",paste0(a(k),',"margin":1.1'),sprintf('"p":%s',num(midp(k,1.1)[1])),"1e-9","1e-300","R 4.2.2 pbinom, dbinom; one-sided mid-P test")
 if(x1>0&&x0>0) for(lv in c(.9,.95)) line(paste0("tipping-",i,"-",lv),"rate-ratio/tipping-dispersion",paste0(a(k),sprintf(',"nullRatio":%s,"level":%s',ifelse(lv==.9,"0.5","1"),lv)),sprintf('"dispersion":%s',num((log(x1/t1/(x0/t0)/ifelse(lv==.9,.5,1))/sqrt(1/x1+1/x0)/qnorm((1+lv)/2))^2)),"1e-9","0","R 4.2.2 log-Wald z squared over its quantile squared")
 # averted
 j<-function(x,t){l<-if(x==0)0 else qgamma(.025,x+.5); c(l,qgamma(.975,x+.5))/t}
 r1<-x1/t1;r0<-x0/t0;j1<-j(x1,t1);j0<-j(x0,t0);d<-r1-r0
 lo<-d-sqrt((r1-j1[1])^2+(j0[2]-r0)^2);hi<-d+sqrt((j1[2]-r1)^2+(r0-j0[1])^2)
 fl<-function(m) ppois(x0,m,lower=FALSE)+.5*dpois(x0,m)-.025; fu<-function(m) ppois(x0-1,m)+.5*dpois(x0,m)-.025
 ml<-if(x0==0) 0 else uniroot(fl,c(1e-6,x0),tol=1e-13)$root; mu<-uniroot(fu,c(x0+1e-9,3*x0+20),tol=1e-13)$root
 dl<-if(x0==0) 0 else qnbinom(.025,x0,t0/(t0+t1)); du<-qnbinom(.975,x0+1,t0/(t0+t1))
 line(paste0("rate-averted-",i),"rate-ratio/averted",paste0(a(k),',"level":0.95'),sprintf('"value":%s,"differenceLower":%s,"differenceUpper":%s,"meanLower":%s,"meanUpper":%s,"drawLower":%s,"drawUpper":%s',num(-d*t1),num(-hi*t1),num(-lo*t1),num(ml*t1/t0-x1),num(mu*t1/t0-x1),num(dl-x1),num(du-x1)),"1e-8","1e-9","R 4.2.2 qgamma (MOVER-Jeffreys), uniroot on mid-P Poisson tails, qnbinom")
 # tests: likelihood, wald, one-sided E
 for(nr in c(1,.5)) for(alt in c("less","greater","two-sided")){
  o<-nr*t1/t0;n<-x1+x0;q<-o/(1+o)
  xl<-function(x,m) if(x==0) 0 else x*log(x/m)
  w<-sign(x1-n*q)*sqrt(2*(xl(x1,n*q)+xl(x0,n*(1-q))))
  pv<-function(z) switch(alt,less=pnorm(z),greater=pnorm(z,lower=FALSE),2*pnorm(-abs(z)))
  line(paste("likelihood",i,nr,alt,sep="-"),"rate-ratio/test",paste0(a(k),sprintf(',"nullRatio":%s,"alternative":"%s","method":"likelihood"',nr,alt)),sprintf('"statistic":%s,"p":%s',num(w),num(pv(w))),"1e-8","1e-300","R 4.2.2 signed root of the binomial deviance")
  if(x1>0&&x0>0){z<-log(x1/x0/o)/sqrt(1/x1+1/x0); line(paste("wald",i,nr,alt,sep="-"),"rate-ratio/test",paste0(a(k),sprintf(',"nullRatio":%s,"alternative":"%s","method":"wald"',nr,alt)),sprintf('"statistic":%s,"p":%s',num(z),num(pv(z))),"1e-8","1e-300","R 4.2.2 log ratio over sqrt(1/x1 + 1/x0)")}
  if(alt!="two-sided"&&n<2000){ m1<-n*q;m0<-n*(1-q); g1<-0:ceiling(m1+12*sqrt(m1)+40);g0<-0:ceiling(m0+12*sqrt(m0)+40)
   piv<-function(y1,y0){ den<-sqrt(y1/t1^2+nr^2*y0/t0^2); ifelse(den==0,0,(y1/t1-nr*y0/t0)/den)}
   ob<-piv(x1,x0); M<-outer(g1,g0,piv); P<-outer(dpois(g1,m1),dpois(g0,m0)); fz<-1e-10*abs(ob)
   p<-if(alt=="less") sum(P[M<=ob+fz]) else sum(P[M>=ob-fz])
   line(paste("e",i,nr,alt,sep="-"),"rate-ratio/test",paste0(a(k),sprintf(',"nullRatio":%s,"alternative":"%s","method":"e-test"',nr,alt)),sprintf('"statistic":%s,"p":%s',num((x1-o*x0)/sqrt(x1+o*o*x0)),num(p)),"1e-7","1e-13","R 4.2.2 Krishnamoorthy & Thomson 2004 by enumeration, Wald pivot")
  }
 }
}
