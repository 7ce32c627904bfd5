"use strict";(()=>{/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Z=globalThis,J=Z.ShadowRoot&&(Z.ShadyCSS===void 0||Z.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,ye=Symbol(),qe=new WeakMap,D=class{constructor(e,t,i){if(this._$cssResult$=!0,i!==ye)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(J&&e===void 0){let i=t!==void 0&&t.length===1;i&&(e=qe.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),i&&qe.set(t,e))}return e}toString(){return this.cssText}},We=n=>new D(typeof n=="string"?n:n+"",void 0,ye),y=(n,...e)=>{let t=n.length===1?n[0]:e.reduce((i,s,r)=>i+(a=>{if(a._$cssResult$===!0)return a.cssText;if(typeof a=="number")return a;throw Error("Value passed to 'css' function must be a 'css' function result: "+a+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+n[r+1],n[0]);return new D(t,n,ye)},Be=(n,e)=>{if(J)n.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let i=document.createElement("style"),s=Z.litNonce;s!==void 0&&i.setAttribute("nonce",s),i.textContent=t.cssText,n.appendChild(i)}},be=J?n=>n:n=>n instanceof CSSStyleSheet?(e=>{let t="";for(let i of e.cssRules)t+=i.cssText;return We(t)})(n):n;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{is:Kt,defineProperty:Ft,getOwnPropertyDescriptor:Yt,getOwnPropertyNames:Gt,getOwnPropertySymbols:Qt,getPrototypeOf:Zt}=Object,X=globalThis,Ve=X.trustedTypes,Jt=Ve?Ve.emptyScript:"",Xt=X.reactiveElementPolyfillSupport,L=(n,e)=>n,$e={toAttribute(n,e){switch(e){case Boolean:n=n?Jt:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,e){let t=n;switch(e){case Boolean:t=n!==null;break;case Number:t=n===null?null:Number(n);break;case Object:case Array:try{t=JSON.parse(n)}catch{t=null}}return t}},Ke=(n,e)=>!Kt(n,e),je={attribute:!0,type:String,converter:$e,reflect:!1,useDefault:!1,hasChanged:Ke};Symbol.metadata??=Symbol("metadata"),X.litPropertyMetadata??=new WeakMap;var k=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=je){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let i=Symbol(),s=this.getPropertyDescriptor(e,i,t);s!==void 0&&Ft(this.prototype,e,s)}}static getPropertyDescriptor(e,t,i){let{get:s,set:r}=Yt(this.prototype,e)??{get(){return this[t]},set(a){this[t]=a}};return{get:s,set(a){let h=s?.call(this);r?.call(this,a),this.requestUpdate(e,h,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??je}static _$Ei(){if(this.hasOwnProperty(L("elementProperties")))return;let e=Zt(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(L("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(L("properties"))){let t=this.properties,i=[...Gt(t),...Qt(t)];for(let s of i)this.createProperty(s,t[s])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[i,s]of t)this.elementProperties.set(i,s)}this._$Eh=new Map;for(let[t,i]of this.elementProperties){let s=this._$Eu(t,i);s!==void 0&&this._$Eh.set(s,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let i=new Set(e.flat(1/0).reverse());for(let s of i)t.unshift(be(s))}else e!==void 0&&t.push(be(e));return t}static _$Eu(e,t){let i=t.attribute;return i===!1?void 0:typeof i=="string"?i:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let i of t.keys())this.hasOwnProperty(i)&&(e.set(i,this[i]),delete this[i]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Be(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,i){this._$AK(e,i)}_$ET(e,t){let i=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,i);if(s!==void 0&&i.reflect===!0){let r=(i.converter?.toAttribute!==void 0?i.converter:$e).toAttribute(t,i.type);this._$Em=e,r==null?this.removeAttribute(s):this.setAttribute(s,r),this._$Em=null}}_$AK(e,t){let i=this.constructor,s=i._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let r=i.getPropertyOptions(s),a=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:$e;this._$Em=s;let h=a.fromAttribute(t,r.type);this[s]=h??this._$Ej?.get(s)??h,this._$Em=null}}requestUpdate(e,t,i,s=!1,r){if(e!==void 0){let a=this.constructor;if(s===!1&&(r=this[e]),i??=a.getPropertyOptions(e),!((i.hasChanged??Ke)(r,t)||i.useDefault&&i.reflect&&r===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,i))))return;this.C(e,t,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:i,reflect:s,wrapped:r},a){i&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),r!==!0||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||i||(t=void 0),this._$AL.set(e,t)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,r]of this._$Ep)this[s]=r;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[s,r]of i){let{wrapped:a}=r,h=this[s];a!==!0||this._$AL.has(s)||h===void 0||this.C(s,void 0,r,h)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(t)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};k.elementStyles=[],k.shadowRootOptions={mode:"open"},k[L("elementProperties")]=new Map,k[L("finalized")]=new Map,Xt?.({ReactiveElement:k}),(X.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var _e=globalThis,Fe=n=>n,ee=_e.trustedTypes,Ye=ee?ee.createPolicy("lit-html",{createHTML:n=>n}):void 0,xe="$lit$",A=`lit$${Math.random().toFixed(9).slice(2)}$`,ke="?"+A,en=`<${ke}>`,R=document,I=()=>R.createComment(""),q=n=>n===null||typeof n!="object"&&typeof n!="function",Ae=Array.isArray,et=n=>Ae(n)||typeof n?.[Symbol.iterator]=="function",we=`[ 	
\f\r]`,H=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ge=/-->/g,Qe=/>/g,S=RegExp(`>|${we}(?:([^\\s"'>=/]+)(${we}*=${we}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Ze=/'/g,Je=/"/g,tt=/^(?:script|style|textarea|title)$/i,Ee=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),l=Ee(1),B=Ee(2),ni=Ee(3),E=Symbol.for("lit-noChange"),c=Symbol.for("lit-nothing"),Xe=new WeakMap,C=R.createTreeWalker(R,129);function nt(n,e){if(!Ae(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return Ye!==void 0?Ye.createHTML(e):e}var it=(n,e)=>{let t=n.length-1,i=[],s,r=e===2?"<svg>":e===3?"<math>":"",a=H;for(let h=0;h<t;h++){let d=n[h],u,f,p=-1,g=0;for(;g<d.length&&(a.lastIndex=g,f=a.exec(d),f!==null);)g=a.lastIndex,a===H?f[1]==="!--"?a=Ge:f[1]!==void 0?a=Qe:f[2]!==void 0?(tt.test(f[2])&&(s=RegExp("</"+f[2],"g")),a=S):f[3]!==void 0&&(a=S):a===S?f[0]===">"?(a=s??H,p=-1):f[1]===void 0?p=-2:(p=a.lastIndex-f[2].length,u=f[1],a=f[3]===void 0?S:f[3]==='"'?Je:Ze):a===Je||a===Ze?a=S:a===Ge||a===Qe?a=H:(a=S,s=void 0);let m=a===S&&n[h+1].startsWith("/>")?" ":"";r+=a===H?d+en:p>=0?(i.push(u),d.slice(0,p)+xe+d.slice(p)+A+m):d+A+(p===-2?h:m)}return[nt(n,r+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},W=class n{constructor({strings:e,_$litType$:t},i){let s;this.parts=[];let r=0,a=0,h=e.length-1,d=this.parts,[u,f]=it(e,t);if(this.el=n.createElement(u,i),C.currentNode=this.el.content,t===2||t===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(s=C.nextNode())!==null&&d.length<h;){if(s.nodeType===1){if(s.hasAttributes())for(let p of s.getAttributeNames())if(p.endsWith(xe)){let g=f[a++],m=s.getAttribute(p).split(A),v=/([.?@])?(.*)/.exec(g);d.push({type:1,index:r,name:v[2],strings:m,ctor:v[1]==="."?ne:v[1]==="?"?ie:v[1]==="@"?se:P}),s.removeAttribute(p)}else p.startsWith(A)&&(d.push({type:6,index:r}),s.removeAttribute(p));if(tt.test(s.tagName)){let p=s.textContent.split(A),g=p.length-1;if(g>0){s.textContent=ee?ee.emptyScript:"";for(let m=0;m<g;m++)s.append(p[m],I()),C.nextNode(),d.push({type:2,index:++r});s.append(p[g],I())}}}else if(s.nodeType===8)if(s.data===ke)d.push({type:2,index:r});else{let p=-1;for(;(p=s.data.indexOf(A,p+1))!==-1;)d.push({type:7,index:r}),p+=A.length-1}r++}}static createElement(e,t){let i=R.createElement("template");return i.innerHTML=e,i}};function M(n,e,t=n,i){if(e===E)return e;let s=i!==void 0?t._$Co?.[i]:t._$Cl,r=q(e)?void 0:e._$litDirective$;return s?.constructor!==r&&(s?._$AO?.(!1),r===void 0?s=void 0:(s=new r(n),s._$AT(n,t,i)),i!==void 0?(t._$Co??=[])[i]=s:t._$Cl=s),s!==void 0&&(e=M(n,s._$AS(n,e.values),s,i)),e}var te=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,s=(e?.creationScope??R).importNode(t,!0);C.currentNode=s;let r=C.nextNode(),a=0,h=0,d=i[0];for(;d!==void 0;){if(a===d.index){let u;d.type===2?u=new U(r,r.nextSibling,this,e):d.type===1?u=new d.ctor(r,d.name,d.strings,this,e):d.type===6&&(u=new re(r,this,e)),this._$AV.push(u),d=i[++h]}a!==d?.index&&(r=C.nextNode(),a++)}return C.currentNode=R,s}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,t),t+=i.strings.length-2):i._$AI(e[t])),t++}},U=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,s){this.type=2,this._$AH=c,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=i,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=M(this,e,t),q(e)?e===c||e==null||e===""?(this._$AH!==c&&this._$AR(),this._$AH=c):e!==this._$AH&&e!==E&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):et(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==c&&q(this._$AH)?this._$AA.nextSibling.data=e:this.T(R.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,s=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=W.createElement(nt(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===s)this._$AH.p(t);else{let r=new te(s,this),a=r.u(this.options);r.p(t),this.T(a),this._$AH=r}}_$AC(e){let t=Xe.get(e.strings);return t===void 0&&Xe.set(e.strings,t=new W(e)),t}k(e){Ae(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,s=0;for(let r of e)s===t.length?t.push(i=new n(this.O(I()),this.O(I()),this,this.options)):i=t[s],i._$AI(r),s++;s<t.length&&(this._$AR(i&&i._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let i=Fe(e).nextSibling;Fe(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},P=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,s,r){this.type=1,this._$AH=c,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=r,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=c}_$AI(e,t=this,i,s){let r=this.strings,a=!1;if(r===void 0)e=M(this,e,t,0),a=!q(e)||e!==this._$AH&&e!==E,a&&(this._$AH=e);else{let h=e,d,u;for(e=r[0],d=0;d<r.length-1;d++)u=M(this,h[i+d],t,d),u===E&&(u=this._$AH[d]),a||=!q(u)||u!==this._$AH[d],u===c?e=c:e!==c&&(e+=(u??"")+r[d+1]),this._$AH[d]=u}a&&!s&&this.j(e)}j(e){e===c?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},ne=class extends P{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===c?void 0:e}},ie=class extends P{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==c)}},se=class extends P{constructor(e,t,i,s,r){super(e,t,i,s,r),this.type=5}_$AI(e,t=this){if((e=M(this,e,t,0)??c)===E)return;let i=this._$AH,s=e===c&&i!==c||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,r=e!==c&&(i===c||s);s&&this.element.removeEventListener(this.name,this,i),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},re=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){M(this,e)}},st={M:xe,P:A,A:ke,C:1,L:it,R:te,D:et,V:M,I:U,H:P,N:ie,U:se,B:ne,F:re},tn=_e.litHtmlPolyfillSupport;tn?.(W,U),(_e.litHtmlVersions??=[]).push("3.3.3");var rt=(n,e,t)=>{let i=t?.renderBefore??e,s=i._$litPart$;if(s===void 0){let r=t?.renderBefore??null;i._$litPart$=s=new U(e.insertBefore(I(),r),r,void 0,t??{})}return s._$AI(n),s};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Te=globalThis,w=class extends k{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=rt(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return E}};w._$litElement$=!0,w.finalized=!0,Te.litElementHydrateSupport?.({LitElement:w});var nn=Te.litElementPolyfillSupport;nn?.({LitElement:w});(Te.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2022 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var ot=y`
  :host { display: block; color: #111; background: #fff; font: 11pt/1.45 system-ui, "Segoe UI", Roboto, Arial, sans-serif; text-align: start; }
  h1 { font-size: 17pt; line-height: 1.2; margin: 0; }
  h4 { font-size: 11.5pt; margin: 12pt 0 3pt; break-after: avoid; }
  p { margin: 3pt 0; }
  .small { font-size: 9pt; color: #333; overflow-wrap: anywhere; }
  header { border-bottom: 1.5pt solid #111; padding-bottom: 6pt; margin-bottom: 10pt; }
  .urgency { display: flex; gap: 8pt; align-items: center; border: 1.5pt solid #111; border-radius: 6pt; padding: 7pt 10pt; font-size: 14pt; margin-bottom: 8pt; }
  .icon { width: 16pt; height: 16pt; flex: none; }
  .action { font-weight: 600; font-size: 12pt; }
  ul { margin: 3pt 0; padding-inline-start: 16pt; }
  li, dl > div, .condition { break-inside: avoid; }
  .conditions { list-style: none; padding: 0; }
  .condition { border: 0.75pt solid #888; border-radius: 5pt; padding: 6pt 8pt; margin-bottom: 5pt; }
  .line { display: flex; justify-content: space-between; gap: 10pt; }
  .balance { display: block; width: 110pt; height: auto; margin: 4pt 0; }
  .balance .for { fill: #111; }
  .balance .against { fill: none; stroke: #111; }
  .balance .line { stroke: #111; }
  .evidence { display: flex; gap: 5pt; }
  .evidence .icon { width: 11pt; height: 11pt; margin-top: 2pt; }
  dl { margin: 3pt 0; }
  dl > div { padding: 3pt 0; border-bottom: 0.5pt solid #bbb; }
  dt { color: #333; font-size: 10pt; }
  dd { margin: 0; font-weight: 600; white-space: pre-wrap; overflow-wrap: anywhere; }
`;var O=class extends w{constructor(){super(),this.page=null}render(){return this.page}};O.styles=ot,O.properties={page:{attribute:!1}};var Se=y`
  @media screen { tw-print-sheet { display: none !important; } }
  @media print { body > :not(tw-print-sheet) { display: none !important; } body { background: #fff !important; } }
`.styleSheet;async function at(n){for(let i of document.querySelectorAll("tw-print-sheet"))i.remove();let e=document.createElement("tw-print-sheet");e.page=n,e.lang="en-GB",document.body.append(e),Se&&(document.adoptedStyleSheets=[...document.adoptedStyleSheets,Se]),await e.updateComplete;let t=()=>{e.remove(),document.adoptedStyleSheets=document.adoptedStyleSheets.filter(i=>i!==Se)};window.addEventListener("afterprint",t,{once:!0}),window.print()}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var lt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},dt=n=>(...e)=>({_$litDirective$:n,values:e}),oe=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,i){this._$Ct=e,this._$AM=t,this._$Ci=i}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
 * @license
 * Copyright 2020 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{I:sn}=st,ct=n=>n;var pt=()=>document.createComment(""),z=(n,e,t)=>{let i=n._$AA.parentNode,s=e===void 0?n._$AB:e._$AA;if(t===void 0){let r=i.insertBefore(pt(),s),a=i.insertBefore(pt(),s);t=new sn(r,a,n,n.options)}else{let r=t._$AB.nextSibling,a=t._$AM,h=a!==n;if(h){let d;t._$AQ?.(n),t._$AM=n,t._$AP!==void 0&&(d=n._$AU)!==a._$AU&&t._$AP(d)}if(r!==s||h){let d=t._$AA;for(;d!==r;){let u=ct(d).nextSibling;ct(i).insertBefore(d,s),d=u}}}return t},T=(n,e,t=n)=>(n._$AI(e,t),n),rn={},ht=(n,e=rn)=>n._$AH=e,ut=n=>n._$AH,ae=n=>{n._$AR(),n._$AA.remove()};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var mt=(n,e,t)=>{let i=new Map;for(let s=e;s<=t;s++)i.set(n[s],s);return i},le=dt(class extends oe{constructor(n){if(super(n),n.type!==lt.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,e,t){let i;t===void 0?t=e:e!==void 0&&(i=e);let s=[],r=[],a=0;for(let h of n)s[a]=i?i(h,a):a,r[a]=t(h,a),a++;return{values:r,keys:s}}render(n,e,t){return this.dt(n,e,t).values}update(n,[e,t,i]){let s=ut(n),{values:r,keys:a}=this.dt(e,t,i);if(!Array.isArray(s))return this.ut=a,r;let h=this.ut??=[],d=[],u,f,p=0,g=s.length-1,m=0,v=r.length-1;for(;p<=g&&m<=v;)if(s[p]===null)p++;else if(s[g]===null)g--;else if(h[p]===a[m])d[m]=T(s[p],r[m]),p++,m++;else if(h[g]===a[v])d[v]=T(s[g],r[v]),g--,v--;else if(h[p]===a[v])d[v]=T(s[p],r[v]),z(n,d[v+1],s[p]),p++,v--;else if(h[g]===a[m])d[m]=T(s[g],r[m]),z(n,s[p],s[g]),g--,m++;else if(u===void 0&&(u=mt(a,m,v),f=mt(h,p,g)),u.has(h[p]))if(u.has(h[g])){let x=f.get(a[m]),ve=x!==void 0?s[x]:null;if(ve===null){let Ie=z(n,s[p]);T(Ie,r[m]),d[m]=Ie}else d[m]=T(ve,r[m]),z(n,s[p],ve),s[x]=null;m++}else ae(s[g]),g--;else ae(s[p]),p++;for(;m<=v;){let x=z(n,d[v+1]);T(x,r[m]),d[m++]=x}for(;p<=g;){let x=s[p++];x!==null&&ae(x)}return this.ut=a,ht(n,d),E}});var on=2e4,de=class{constructor(e){this.changed=e;this.calm=[];this.alarm=[];this.next=1}say(e){this.calm=this.add(this.calm,e)}alarmWith(e){this.alarm=this.add(this.alarm,e)}view(){let e=t=>le(t,({key:i})=>i,({text:i})=>l`<p>${i}</p>`);return l`
      <div class="unseen" aria-live="polite" data-part="news">${e(this.calm)}</div>
      <div class="unseen" aria-live="assertive" data-part="alarm">${e(this.alarm)}</div>`}add(e,t){let i=this.next++;return setTimeout(()=>this.drop(i),on),this.changed(),[...e,{key:i,text:t}]}drop(e){this.calm=this.calm.filter(t=>t.key!==e),this.alarm=this.alarm.filter(t=>t.key!==e),this.changed()}};async function gt(n,e){try{return await navigator.clipboard.writeText(n),!0}catch{return an(n,e)}}function an(n,e){let t=document.createElement("textarea");t.value=n,t.className="unseen",t.setAttribute("aria-hidden","true"),e.append(t),t.select();try{return document.execCommand("copy")}catch{return!1}finally{t.remove()}}var V=()=>({id:null,token:null,seq:0,unsent:[]}),Ce="twitch-check";function ft(n){let e=V();return{load(){try{let t=JSON.parse(n?.getItem(Ce)??"null");ln(t)&&(e=t)}catch{}return e},save(t){e=t;try{n?.setItem(Ce,JSON.stringify(t))}catch{}},clear(){e=V();try{n?.removeItem(Ce)}catch{}}}}function ln(n){let e=n;return!!e&&(e.id===null||typeof e.id=="string")&&(e.token===null||typeof e.token=="string")&&Number.isInteger(e.seq)&&Array.isArray(e.unsent)&&e.unsent.every(t=>typeof t=="string")}function ce(n){return n.custom?.kind==="question"?n.custom:null}function _(n){let e=n.custom;return e?.kind!=="assessment"||!n.text?.trim()?null:e.complete||e.urgency==="emergency"||e.action&&n.text.includes(e.action)?e:null}function j(n){return _(n)?.urgency==="emergency"}function pe(n){return n.some(e=>e.custom?.kind==="reply"&&e.custom.id==="delete_done")}var dn={slow:2e3,late:15e3,patience:3e4,pauses:[1e3,2e3,4e3,8e3,15e3]},cn=3,pn=new Set([400,413,415,422]),hn={401:"expired",403:"forbidden",410:"gone"},he=class{constructor(e,t,i){this.api=e;this.world=t;this.tell=i;this.ended=null;this.held=!1;this.tries=0;this.conflicts=0;this.pumping=null;this.attempt=null;this.endPause=null;this.hurry=!1;this.timers=[];this.times={...dn,...t.times},this.kept=t.keeping.load(),this.mustRead=this.kept.id!==null}get isResumed(){return this.mustRead||this.kept.unsent.length>0}get unsent(){return this.kept.unsent}resume(){this.pump()}say(e){return this.ended?!1:(this.keep({unsent:[...this.kept.unsent,e]}),this.pump(),!0)}tryNow(){this.tries=0,this.hurry=this.attempt!==null,this.attempt?.abort(),this.endPause?.()}wake(){this.tries=0,this.endPause?.()}startAgain(){let{unsent:e}=this.kept;return this.reset(),e}async deleteAll(){this.held=!0,this.endPause?.(),await this.pumping;let e=this.kept.id?await this.deleteOnServer():"done";return this.held=!1,e==="done"?this.reset():this.pump(),e}reset(){this.world.keeping.clear(),this.kept=V(),this.ended=null,this.mustRead=!1,this.tries=this.conflicts=0}keep(e){this.kept={...this.kept,...e},this.world.keeping.save(this.kept)}pump(){this.pumping??=this.work().finally(()=>{this.pumping=null,this.stopWatch(),this.hasWork()&&this.pump()})}hasWork(){return!this.ended&&!this.held&&(this.mustRead||this.kept.unsent.length>0)}async work(){for(;this.hasWork();)this.startWatch(),await this.step()?(this.tries=0,this.stopWatch()):this.hasWork()&&!this.hurry&&await this.pause(),this.hurry=!1}async step(){let{id:e,seq:t,unsent:i}=this.kept;if(!e)return this.taken(await this.request("POST","",{}),r=>this.begun(r));if(this.mustRead)return this.taken(await this.request("GET",`/${e}`),r=>this.read(r));let s={seq:t+1,message:i[0]};return this.taken(await this.request("POST",`/${e}/turns`,s),r=>this.answered(r))}taken(e,t){if(!e)return!1;let{status:i,body:s}=e;if(i===200||i===201)return t(s);if(i===409)return this.conflict();let r=hn[i];return r?this.end(r,Re(s)):pn.has(i)&&this.kept.id!==null&&!this.mustRead?this.refused(Re(s)):!1}begun(e){return typeof e.id!="string"||typeof e.token!="string"?!1:(this.keep({id:e.id,token:e.token,seq:0}),!0)}answered(e){let t=this.kept.seq+1;if(e.seq!==t||!Array.isArray(e.messages))return!1;let[i="",...s]=this.kept.unsent,r=Re(e);return this.conflicts=0,pe(r)?this.keep({...V(),unsent:s}):this.keep({seq:t,unsent:s,...vt(e)}),this.tell({kind:"answer",text:i,messages:r}),!0}read(e){if(typeof e.last!="number"||!Array.isArray(e.turns))return!1;let{unsent:t}=this.kept,s=t.length>0&&this.conflicts===0?Math.min(this.kept.seq,e.last):e.last;return this.mustRead=!1,this.keep({seq:s,...vt(e)}),this.tell({kind:"history",turns:e.turns.filter(r=>r.seq<=s),unsent:t}),!0}conflict(){return this.conflicts+=1,this.mustRead=!0,this.conflicts===1}refused(e){let[t="",...i]=this.kept.unsent;return this.keep({unsent:i}),this.tell({kind:"refused",text:t,messages:e}),!0}end(e,t){return this.ended=e,this.tell({kind:"ended",why:e,messages:t}),!0}async deleteOnServer(){for(let e=cn;e>0;e-=1){let t=(await this.request("DELETE",`/${this.kept.id}`))?.status??0;if(t===204||t===404||t===410)return"done";if(t===401||t===403)return"expired";e>1&&await this.pause()}return"failed"}async request(e,t,i){let s=new AbortController;this.attempt=s;let r=setTimeout(()=>s.abort(),this.times.patience),a={};i&&(a["content-type"]="application/json"),this.kept.token&&(a.authorization=`Bearer ${this.kept.token}`);try{let h=await this.world.fetch(`${this.api}/conversations${t}`,{method:e,headers:a,body:i&&JSON.stringify(i),signal:s.signal,credentials:"omit",cache:"no-store",referrerPolicy:"no-referrer"});return{status:h.status,body:h.status===204?{}:await un(h)}}catch{return null}finally{clearTimeout(r),this.attempt=null}}pause(){let{pauses:e}=this.times,t=e[Math.min(this.tries,e.length-1)]??0;this.tries+=1;let i=.75+.5*(this.world.random??Math.random)();return new Promise(s=>{let r=setTimeout(()=>this.endPause?.(),t*i);this.endPause=()=>{clearTimeout(r),this.endPause=null,s()}})}startWatch(){if(this.timers.length)return;let e=t=>this.tell({kind:"waiting",level:t});e("sent"),this.timers=[setTimeout(()=>e("slow"),this.times.slow),setTimeout(()=>e("late"),this.times.late)]}stopWatch(){if(this.timers.length){for(let e of this.timers)clearTimeout(e);this.timers=[],this.tell({kind:"waiting",level:"none"})}}};async function un(n){let e=await n.json().catch(()=>null);return e!==null&&typeof e=="object"?e:{}}function Re(n){return Array.isArray(n.messages)?n.messages:[]}function vt(n){return typeof n.token=="string"?{token:n.token}:{}}var Pe={name:"Twitchwise",tagline:"Not a doctor. Not a diagnosis.",chat:"Twitchwise chat",open:"Ask about a twitch",openWithNews:"Ask about a twitch: there is a new message",close:"Close the chat",textSize:"Size of the text",smaller:"Smaller text",larger:"Larger text",sizeNow:n=>`Text size ${n} %`,emergencyNumbers:"Emergency numbers",emergency:"Emergency?",numbers:[{number:"999",where:"UK"},{number:"112",where:"Europe"},{number:"911",where:"US"}],callNumber:(n,e)=>`Call ${n} (${e})`,conversation:"Conversation",you:"You",assistant:"Assistant",notice:"Notice",greeting:`Hello. I am an automated assistant for twitching of the face, eyelid or muscles.

I ask some questions. Then I say how soon to be seen, and why. I am not a doctor, and this is not a diagnosis.`,invite:"Tell me in your own words: what twitches, for how long, and what else have you noticed?",starters:["My eyelid twitches","One side of my face twitches","My muscles twitch","What is hemifacial spasm?"],startersName:"Ways to begin",label:"Your message",hint:"Enter sends. Shift and Enter makes a new line.",send:"Send",changedHint:"Tell me what has changed. I will look at my advice again.",waitingToSend:"Waiting to be sent",notTaken:"Not taken in",showAll:"Show all of it",reading:"Reading your message …",slow:"I am still reading your message.",late:"Your message has no answer yet. I keep trying to send it. If this could be an emergency, do not wait. Call 999 in the UK, 112 in Europe or 911 in the US.",tryNow:"Try again now",why:"Why do you ask?",chooseOne:"Choose one answer",chooseMany:"Choose all that apply",chooseNone:"Choose at least one line first, or “None of these”.",sendChoice:"Send my choice",orType:"You can also type your answer below.",numberLabel:"Your answer as a number",numberMissing:"Write a number first, or type your answer in words below.",sendNumber:"Send the number",result:"Your result",resultSoFar:"Your result so far",doThis:"Do this first",whyThis:"Why",doNow:"What to do now",mightBe:"What it might be",fits:"Fits",fitsNot:"Does not fit",nothingFits:"Nothing you told me fits.",balance:(n,e)=>`${n} ${n===1?"thing fits":"things fit"}, ${e} ${e===1?"does":"do"} not`,changes:"What would change this",takeAlong:"What to take along",summaryButton:"Page for the doctor",summaryWords:"summary",moreInChat:"The whole result is in the conversation.",emergencyTitle:"Emergency",sources:n=>n===1?"Source (1)":`Sources (${n})`,opensNew:"opens in a new tab",print:"Save or print",copy:"Copy",copied:"Copied.",notCopied:"It could not be copied. Please mark the text and copy it yourself.",changed:"Something changed",again:"Start again",againWords:"start again",delete:"Delete my data",deleteAsk:"Delete everything you told me? It cannot be brought back.",deleteYes:"Yes, delete it",deleteNo:"No, keep it",deleting:"Deleting …",deleted:"Done. Everything you told me is deleted, here and on the server. You can start anew at any time.",notDeleted:"It could not be deleted now. What you told me is still there. Please try again in a minute.",deleteExpired:"This conversation has expired, so it cannot be deleted from here. The server forgets it by itself some days after your last message.",deleteAgain:"Try to delete again",closeNotice:"Close",restored:"Your conversation is back.",expired:"This conversation has expired. Your words are still on the screen. Start again to go on.",gone:"The server no longer has this conversation. Your words are still on the screen. Start again to go on.",forbidden:"The server does not let this page go on with the conversation. Start again, or open the assistant on its own page.",endedEmergency:"If this could be an emergency, call 999 in the UK, 112 in Europe or 911 in the US.",begunAgain:"A new conversation begins here. I no longer know what was said above.",unsentBack:"Your last words are back in the box. You can send them again.",sheetTitle:"What the assistant Twitchwise told me",sheetSummary:"Summary for the doctor",sheetDate:n=>`Printed on ${n}`,sheetTold:"What I told it",sheetFree:"In my own words",urgencySaid:"How soon"},Me={"en-GB":Pe},o=Pe,K="en-GB";function yt(n){let e=n?.toLowerCase()??"",t=Object.keys(Me).find(s=>s.toLowerCase()===e),i=Object.keys(Me).find(s=>s.slice(0,2)===e.slice(0,2));K=t??i??"en-GB",o=Me[K]??Pe}var bt=y`
  .panel { display: flex; flex-direction: column; background: var(--_paper); color: var(--_ink); overflow: hidden; container: panel / size; }
  .panel[data-size="125"] { font-size: 1.25em; }
  .panel[data-size="150"] { font-size: 1.5em; }
  .panel[data-size="175"] { font-size: 1.75em; }
  .panel[data-size="200"] { font-size: 2em; }
  section.panel { height: var(--tc-height, min(46rem, 88vh)); min-height: 24em; border: 0.06em solid var(--_line); border-radius: var(--_radius); box-shadow: 0 0.1em 0.6em rgb(16 42 56 / 0.07); }

  .head { display: flex; align-items: center; gap: 0.6em; padding: 0.6em 0.6em 0.6em 1em; border-bottom: 0.06em solid var(--_line); }
  .head .mark { width: 1.9em; height: 1.9em; color: var(--_accent); flex: none; }
  .names { flex: 1 1 auto; min-width: 0; }
  .names h2 { font-size: 1.1em; line-height: 1.2; font-weight: 700; }
  .names p { font-size: 0.85em; color: var(--_muted); line-height: 1.3; }
  .tools { display: flex; flex: none; }
  .tool { display: inline-flex; align-items: center; justify-content: center; min-width: max(44px, 2.75em); min-height: max(44px, 2.75em); border: 0; border-radius: 0.75em; background: transparent; color: var(--_accent); font-weight: 600; }
  .tool:hover { background: var(--_ground); }
  .tool[aria-disabled="true"] { color: var(--_edge); cursor: default; }
  .tool .large { font-size: 1.15em; }
  .tool .little { font-size: 0.8em; }

  .numbers { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.3em; padding: 0 1em; background: var(--_emergency-soft); color: var(--_ink); font-size: 0.9em; }
  .numbers strong { margin-inline-end: 0.4em; }
  .numbers a { display: inline-flex; align-items: center; min-height: max(44px, 2.75em); padding: 0 0.5em; color: var(--_emergency); font-weight: 600; }

  .foot { padding: 0.6em 1em 0.25em; border-top: 0.06em solid var(--_line); background: var(--_paper); }
  .composer label { font-weight: 600; font-size: 0.9em; }
  .box { display: flex; gap: 0.5em; align-items: flex-end; margin-top: 0.25em; }
  .box textarea { resize: none; min-height: max(44px, 2.9em); max-height: 9em; field-sizing: content; flex: 1 1 auto; min-width: 0; line-height: 1.4; }
  .composer .small { margin-top: 0.2em; }
  .composer .hint { font-size: 0.8em; }
  @media (pointer: coarse) { .composer .hint.keys { display: none; } }
  .below { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.5em; margin-inline: -0.7em; }

  .notice { margin: 0 0 0.6em; padding: 0.75em 1em; border-radius: 0.75em; border: 0.1em solid var(--_urgent); background: var(--_urgent-soft); }
  .notice.end { border-color: var(--_edge); background: var(--_ground); }
  .notice .chips { margin-top: 0.6em; }

  .launcher {
    position: fixed; inset-block-end: max(1rem, env(safe-area-inset-bottom)); inset-inline-end: 1rem; z-index: 2147483000;
    display: inline-flex; align-items: center; gap: 0.6em; min-height: 3.4em; padding: 0.6em 1.3em 0.6em 1.1em; border: 0; border-radius: 1.7em;
    background: var(--_accent); color: var(--_accent-ink); font-weight: 600; box-shadow: var(--_shadow); cursor: pointer;
  }
  .launcher:hover { filter: brightness(1.08); }
  .launcher:focus-visible { outline-offset: 0.2em; outline-color: var(--_accent); box-shadow: 0 0 0 0.2em var(--_paper); }
  .launcher .icon { width: 1.5em; height: 1.5em; }
  .launcher .new { width: 0.8em; height: 0.8em; border-radius: 50%; background: #ffd166; }
  dialog.panel {
    position: fixed; inset: auto; inset-block-end: max(1rem, env(safe-area-inset-bottom)); inset-inline-end: 1rem; margin: 0; padding: 0; z-index: 2147483001;
    width: min(27rem, 100vw - 2rem); height: min(46rem, 100vh - 2rem); max-width: none; max-height: none;
    border: 0.06em solid var(--_line); border-radius: var(--_radius); box-shadow: var(--_shadow);
  }
  dialog.panel:not([open]) { display: none; }
  dialog.panel[data-size="150"], dialog.panel[data-size="175"], dialog.panel[data-size="200"] { width: min(40rem, 100vw - 2rem); }
  dialog.panel::backdrop { background: rgb(8 20 28 / 0.5); }
  @media (max-width: 30rem), (max-height: 30rem) {
    dialog.panel { inset: 0; width: 100vw; height: 100vh; height: 100dvh; border: 0; border-radius: 0; }
  }

  /* Little room, as at 400 % zoom: one long column that scrolls as a whole. */
  @container panel (max-height: 28em) {
    .scroller { overflow-y: auto; display: block; }
    .scroller .history { overflow: visible; }
  }
  .scroller { display: flex; flex-direction: column; flex: 1 1 auto; min-height: 0; height: 100%; }
  @container panel (max-width: 24em) {
    .head { padding-inline-start: 0.75em; }
    .history { padding: 0.75em; }
    .said { max-width: 96%; }
    .names p, .composer .hint.keys { display: none; }
    .numbers { padding-inline: 0.75em; }
    .foot { padding-inline: 0.75em; }
  }
  @media (forced-colors: active) {
    .said, .card, .row, .chip, .act, .panel, .launcher, .notice, .tool { border: 1px solid; }
    .balance .for { fill: CanvasText; }
    .balance .against { stroke: CanvasText; }
    .dots i::before, .dots i::after, .dots b::before, .launcher .new { background: CanvasText; }
    .icon, .mark { color: CanvasText; }
  }
  @media print {
    section.panel, .scroller { height: auto; display: block; overflow: visible; container-type: normal; border: 0; box-shadow: none; }
    .history { overflow: visible; display: block; }
    .said { margin-block: 0.5em; break-inside: avoid; }
    .head .tools, .foot, .numbers, .launcher, .chips, .several, .number { display: none; }
  }
`;var mn=y`
  color-scheme: light;
  --_accent: var(--tc-accent, #0b5f73);
  --_accent-ink: var(--tc-accent-ink, #ffffff);
  --_ink: var(--tc-ink, #1a2a33);
  --_muted: var(--tc-muted, #4c5e69);
  --_paper: var(--tc-paper, #ffffff);
  --_ground: var(--tc-ground, #f3f7f8);
  --_mine: var(--tc-mine, #d7edf2);
  --_line: var(--tc-line, #d3dee3);
  --_edge: var(--tc-edge, #6b7f8a);
  --_emergency: #b01919;
  --_emergency-ink: #ffffff;
  --_emergency-soft: #fdeceb;
  --_urgent: #a14000;
  --_urgent-soft: #fdf0e6;
  --_soon: #7a5600;
  --_soon-soft: #fbf4df;
  --_routine: #1d56a5;
  --_routine-soft: #e9f1fc;
  --_care: #1b6a3d;
  --_care-soft: #e6f5ec;
  --_shadow: 0 0.6em 2.2em rgb(16 42 56 / 0.18);
`,$t=y`
  color-scheme: dark;
  --_accent: var(--tc-accent-dark, #86d4e5);
  --_accent-ink: var(--tc-accent-ink-dark, #05242c);
  --_ink: var(--tc-ink-dark, #e9f0f3);
  --_muted: var(--tc-muted-dark, #a9bac3);
  --_paper: var(--tc-paper-dark, #172128);
  --_ground: var(--tc-ground-dark, #0f171c);
  --_mine: var(--tc-mine-dark, #17485a);
  --_line: var(--tc-line-dark, #33454f);
  --_edge: var(--tc-edge-dark, #8a9ea9);
  --_emergency: #ffb4ad;
  --_emergency-ink: #3b0505;
  --_emergency-soft: #3a1716;
  --_urgent: #ffb98a;
  --_urgent-soft: #362114;
  --_soon: #ecc96b;
  --_soon-soft: #302813;
  --_routine: #a4c8ff;
  --_routine-soft: #15273f;
  --_care: #8fdcae;
  --_care-soft: #14301f;
  --_shadow: 0 0.6em 2.2em rgb(0 0 0 / 0.55);
`,wt=y`
  :host {
    ${mn}
    --_radius: var(--tc-radius, 1em);
    --_font: var(--tc-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
    display: block;
    font-family: var(--_font);
    font-size: medium;
    font-weight: 400;
    font-style: normal;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    color: var(--_ink);
  }
  :host([hidden]) { display: none; }
  :host([data-theme="dark"]) { ${$t} }
  @media (prefers-color-scheme: dark) { :host(:not([data-theme="light"])) { ${$t} } }

  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h2, h3, h4, p, ul, fieldset, form { margin: 0; padding: 0; border: 0; }
  .unseen {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  :focus-visible { outline: 0.19em solid var(--_accent); outline-offset: 0.13em; }
  .icon { width: 1.25em; height: 1.25em; flex: none; }
`,_t=y`
  button, input, textarea { font: inherit; letter-spacing: inherit; color: inherit; }
  button, .call, summary, .row { cursor: pointer; touch-action: manipulation; }
  .chips { display: flex; flex-wrap: wrap; gap: 0.5em; margin-top: 0.75em; }
  .chip, .act, .plain-button, .call {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.45em; min-height: max(44px, 2.75em);
    padding: 0.45em 1em; border-radius: 1.5em; border: 0.1em solid var(--_accent); background: var(--_paper); color: var(--_accent);
    font-weight: 500; line-height: 1.25; text-align: center; overflow-wrap: anywhere;
  }
  .chip:hover, .plain-button:hover { background: color-mix(in srgb, var(--_accent) 10%, var(--_paper)); }
  .act { background: var(--_accent); color: var(--_accent-ink); }
  .act:hover { filter: brightness(1.08); }
  .plain-button { border-color: transparent; background: transparent; padding: 0.3em 0.7em; font-size: 0.9em; }
  .small { font-size: 0.9em; color: var(--_muted); }
  .problem { color: var(--_emergency); font-weight: 600; margin-top: 0.5em; }
  .line { display: flex; flex-wrap: wrap; gap: 0.5em 0.75em; align-items: baseline; }

  input[type="text"], textarea {
    width: 100%; padding: 0.6em 0.8em; border: 0.1em solid var(--_edge); border-radius: 0.75em; background: var(--_paper);
  }
  .number { margin-top: 0.75em; }
  .number label { font-weight: 600; font-size: 0.9em; }
  .number input { width: 7em; min-height: max(44px, 2.75em); }
  .number .line { align-items: stretch; }

  .rows { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)); gap: 0.4em; margin-top: 0.5em; }
  .rows.alone { margin-top: 0.7em; padding-top: 0.7em; border-top: 0.06em solid var(--_line); }
  .row {
    display: flex; align-items: center; gap: 0.7em; min-height: max(44px, 2.75em); padding: 0.4em 0.8em;
    border: 0.06em solid var(--_line); border-radius: 0.75em; background: var(--_paper); line-height: 1.3; overflow-wrap: anywhere;
  }
  .row:hover { border-color: var(--_accent); }
  .row:has(:checked) { border-color: var(--_accent); background: color-mix(in srgb, var(--_accent) 10%, var(--_paper)); }
  .row:focus-within { outline: 0.19em solid var(--_accent); outline-offset: 0.06em; }
  .row input { width: 1.3em; height: 1.3em; margin: 0; flex: none; accent-color: var(--_accent); outline: none; }
  .several { margin-top: 0.6em; }
  .several .act { margin-top: 0.75em; }
  fieldset { min-width: 0; }

  .fold { margin-top: 0.5em; }
  .fold summary {
    display: inline-flex; align-items: center; min-height: max(44px, 2.75em); color: var(--_accent); font-size: 0.9em;
    list-style: none; border-radius: 0.4em; padding-inline: 0.2em; gap: 0.5em;
  }
  .fold summary::-webkit-details-marker { display: none; }
  .fold summary::before {
    content: ""; width: 0.42em; height: 0.42em; border: solid currentColor; border-width: 0 0.12em 0.12em 0;
    transform: rotate(-45deg); flex: none; margin-inline: 0.15em;
  }
  .fold[open] > summary::before { transform: rotate(45deg); }
  .list { padding-inline-start: 1.25em; }
  .list li { margin-block: 0.3em; overflow-wrap: anywhere; }
  .list li::marker { color: var(--_accent); }
  a { color: var(--_accent); text-underline-offset: 0.15em; }
`;var xt=y`
  .history { display: flex; flex-direction: column; gap: 0.75em; padding: 1em; overflow-y: auto; background: var(--_ground); flex: 1 1 auto; min-height: 0; position: relative; overscroll-behavior: contain; }
  .history:focus-visible { outline-offset: -0.25em; }
  .said { max-width: min(38em, 92%); padding: 0.75em 1em; border-radius: var(--_radius); overflow-wrap: anywhere; position: relative; }
  .said:focus { outline: none; }
  .said:focus-visible { outline: 0.13em solid var(--_accent); }
  .assistant { align-self: flex-start; background: var(--_paper); border: 0.06em solid var(--_line); border-end-start-radius: 0.3em; }
  .you { align-self: flex-end; background: var(--_mine); border-end-end-radius: 0.3em; }
  .you.waiting { opacity: 0.8; }
  .you.refused { border: 0.1em dashed var(--_edge); }
  .own { white-space: pre-wrap; unicode-bidi: plaintext; max-height: 18em; overflow-y: auto; }
  .wide { align-self: stretch; max-width: none; }
  .wide:has(.card) { padding: 0; border: 0; background: none; }
  .said p + p, .said ul + p, .said p + ul { margin-top: 0.5em; }
  .before { color: var(--_muted); font-size: 0.9em; padding-bottom: 0.6em; margin-bottom: 0.6em; border-bottom: 0.06em solid var(--_line); }
  .question p:first-child { font-weight: 600; }
  .alarming { font-weight: 600; color: var(--_emergency); }
  .note { align-self: center; text-align: center; max-width: 34em; font-size: 0.9em; color: var(--_muted); padding: 0.25em 1em; }
  .dots { align-self: flex-start; display: flex; align-items: center; gap: 0.7em; color: var(--_muted); font-size: 0.9em; padding: 0.25em 0.25em; }
  .dots i { display: inline-flex; gap: 0.25em; }
  .dots i::before, .dots i::after, .dots b::before { content: ""; width: 0.45em; height: 0.45em; border-radius: 50%; background: var(--_accent); }
  .dots b { display: inline-flex; }
  @media (prefers-reduced-motion: no-preference) {
    .dots i::before, .dots i::after, .dots b::before { animation: breathe 1.2s infinite ease-in-out; }
    .dots b::before { animation-delay: 0.15s; }
    .dots i::after { animation-delay: 0.3s; }
    .said, .note { animation: appear 0.25s ease-out; }
  }
  @keyframes breathe { 0%, 60%, 100% { opacity: 0.3; } 30% { opacity: 1; } }
  @keyframes appear { from { opacity: 0; transform: translateY(0.4em); } }
  .drawing { margin: 0 0 0.75em; }
  .drawing svg { max-width: 100%; height: auto; }
`,kt=y`
  .card.emergency { --_level: var(--_emergency); --_level-soft: var(--_emergency-soft); }
  .card.urgent { --_level: var(--_urgent); --_level-soft: var(--_urgent-soft); }
  .card.soon { --_level: var(--_soon); --_level-soft: var(--_soon-soft); }
  .card.routine { --_level: var(--_routine); --_level-soft: var(--_routine-soft); }
  .card.self_care { --_level: var(--_care); --_level-soft: var(--_care-soft); }
  .card { border: 0.13em solid var(--_level); border-radius: var(--_radius); background: var(--_paper); overflow: hidden; }
  .urgency {
    display: flex; align-items: center; gap: 0.75em; padding: 0.85em 1.1em; background: var(--_level-soft); color: var(--_level);
    font-size: 1.2em; line-height: 1.25; font-weight: 700;
  }
  .urgency .icon { width: 1.7em; height: 1.7em; }
  .urgency .kind { display: block; font-size: 0.68em; font-weight: 600; letter-spacing: 0.02em; }
  .emergency .urgency { background: var(--_emergency); color: var(--_emergency-ink); }
  .inside { padding: 1em 1.1em 1.1em; }
  .action { font-size: 1.1em; font-weight: 600; }
  .call { background: var(--_emergency); border-color: var(--_emergency); color: var(--_emergency-ink); font-size: 1.2em; font-weight: 700; text-decoration: none; margin-top: 0.7em; padding-inline: 1.5em; }
  .card h4 { font-size: 1em; font-weight: 700; margin: 1.25em 0 0.35em; }
  .conditions { list-style: none; display: grid; gap: 0.6em; }
  .condition { border: 0.06em solid var(--_line); border-radius: 0.75em; padding: 0.75em 0.9em; }
  .condition .line { justify-content: space-between; }
  .likelihood { font-size: 0.85em; font-weight: 600; color: var(--_ink); background: var(--_ground); border: 0.06em solid var(--_line); border-radius: 1em; padding: 0.1em 0.7em; }
  .balance { display: block; width: 9em; height: auto; margin: 0.5em 0 0.35em; }
  .balance .for { fill: var(--_care); }
  .balance .against { fill: none; stroke: var(--_urgent); stroke-width: 1.5; }
  .balance .line { stroke: var(--_edge); stroke-width: 1.5; }
  .evidence { display: flex; gap: 0.5em; align-items: flex-start; margin-top: 0.25em; font-size: 0.95em; }
  .evidence .icon { width: 1.1em; height: 1.1em; margin-top: 0.2em; }
  .evidence.tick .icon { color: var(--_care); }
  .evidence.cross .icon { color: var(--_urgent); }
  .inside > .small { margin-top: 1em; }
  .after { margin-top: 1.25em; padding-top: 1.1em; border-top: 0.06em solid var(--_line); }
`;var ue=class{constructor(){this.entries=[];this.next=1}say(e){let t=this.next++;return this.entries=[...this.entries,{key:t,by:"person",text:e,state:"waiting"}],t}answer(e,t="said"){let s=e.filter(u=>u.text?.trim()).map(u=>({key:this.next++,by:"assistant",message:u})),r=this.entries.findIndex(u=>u.by==="person"&&u.state==="waiting"),h=(r<0?this.entries:this.entries.slice(0,r+1)).map(u=>u.by==="person"&&u.state==="waiting"?{...u,state:t}:u),d=pe(e);return this.entries=[...d?[]:h,...s,...r<0?[]:this.entries.slice(r+1)],s.map(u=>u.key)}restore(e,t){this.entries=[];for(let i of e)this.say(i.text),this.answer(i.messages);for(let i of t)this.say(i)}note(e){this.entries=[...this.entries,{key:this.next++,by:"note",text:e}]}giveUpWaiting(){this.entries=this.entries.filter(e=>e.by!=="person"||e.state!=="waiting")}clear(){this.entries=[]}get open(){for(let e of[...this.entries].reverse())if(!(e.by==="note"||e.by==="person"&&e.state==="refused")){if(e.by==="person")return null;if(e.message.custom?.kind!=="error")return e.key}return null}lastOf(e){return[...this.entries].reverse().find(i=>i.by==="assistant"&&e(i.message))?.key??null}get told(){let e=[],t="";for(let i of this.entries)i.by==="note"?t="":i.by==="person"&&i.state==="said"?e.push({question:t,text:i.text}):i.by==="assistant"&&(t=gn(i.message));return e}};function gn(n){let e=ce(n);return e&&e.id!=="opening"?e.text??n.text??"":""}var fn={mark:"M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12ZM12 8.9a3.1 3.1 0 1 1 0 6.2 3.1 3.1 0 0 1 0-6.2Z",chat:"M4 5h16v11H9.5L5 20v-4H4z",close:"M6 6l12 12M18 6L6 18",send:"M4 12h14M12 5l7 7-7 7",smaller:"M5 12h14",larger:"M5 12h14M12 5v14",phone:"M6.5 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3c0 1-1 2-2 2A15 15 0 0 1 4.500 5.500c0-1 1-2 2-2Z",clock:"M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM12 7.500V12l3 2",calendar:"M4 6h16v14H4zM4 10.500h16M8 3.500V8M16 3.500V8",home:"M3.500 11.500 12 4l8.500 7.500M6 9.500V20h12V9.500M10 20v-5.500h4V20",tick:"M4.500 12.500l5 5L19.500 7",cross:"M7 7l10 10M17 7L7 17",info:"M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM12 11v5.500M12 7.500v.2"},vn={emergency:"phone",urgent:"clock",soon:"calendar",routine:"calendar",self_care:"home"};function $(n){return l`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${B`<path d=${fn[n]}></path>`}</svg>`}function me(n){return $(vn[n]??"info")}var Et=6,Ne=11,F=Et*Ne+2,At=(n,e,t)=>Array.from({length:Math.min(n,Et)},(i,s)=>B`<rect class=${t} x=${e(s)} y="3" width="8" height="12" rx="2"></rect>`);function Tt(n,e){return l`<svg class="balance" role="img" aria-label=${o.balance(n,e)} viewBox="0 0 ${2*F} 18">
    ${B`<line class="line" x1=${F} x2=${F} y1="0" y2="18"></line>`}
    ${At(n,t=>F+3+t*Ne,"for")}
    ${At(e,t=>F-11-t*Ne,"against")}
  </svg>`}var St=/^\s*[•-]\s+/;function Ct(n){let e=[];for(let t of n.split(/\n\s*\n/))for(let i of t.split(`
`))i.trim()&&(St.test(i)?yn(e,i.replace(St,"").trim()):e.push({kind:"paragraph",text:i.trim()}));return e}function yn(n,e){let t=n[n.length-1];t?.kind==="list"?t.items.push(e):n.push({kind:"list",items:[e]})}var bn=n=>l`<li dir="auto">${n}</li>`;function Oe(n){return l`<ul class="list">${n.map(bn)}</ul>`}function $n(n){return n.kind==="list"?Oe(n.items):l`<p dir="auto">${n.text}</p>`}function b(n){return l`${Ct(n).map($n)}`}function Rt(n,e){let t=i=>e.some(s=>i.includes(s.title));return n.split(/\n\s*\n/).filter(i=>!t(i)).join(`

`)}var Ue=n=>/^https?:\/\//i.test(n??"");function wn({title:n,url:e}){return Ue(e)?l`<li><a href=${e} target="_blank" rel="noopener noreferrer">${n}<span class="unseen"> (${o.opensNew})</span></a></li>`:l`<li>${n}</li>`}function ge(n){if(!n?.length)return c;let e=[...n].sort((t,i)=>Number(Ue(i.url))-Number(Ue(t.url)));return l`<details class="fold"><summary>${o.sources(n.length)}</summary><ul class="list small">${e.map(wn)}</ul></details>`}function Pt(n,e,t,i){let{urgency:s,complete:r}=e,a=s==="emergency"?o.emergencyTitle:r?o.result:o.resultSoFar;return l`
    ${e.before?l`<div class="before">${b(e.before)}</div>`:c}
    <section class="card ${s}" aria-labelledby="card-${n}">
      <h3 class="urgency" id="card-${n}">
        ${me(s)}
        <span><span class="kind">${a}<span class="unseen">: </span></span>${e.urgency_name??e.action??e.advice[0]}</span>
      </h3>
      <div class="inside">
        ${ze(e)}
        ${De(e,t)}
        ${r||s==="emergency"?N(o.doNow,e.advice.slice(1)):c}
        ${r?_n(e):c}
        ${i?xn(i,r):c}
      </div>
    </section>`}function ze({action:n,advice:e,call:t}){return l`
    <p class="action">${n??e[0]}</p>
    ${t?l`<a class="call" href="tel:${t.number.replace(/[^\d+]/g,"")}">${$("phone")}<span>${t.text}</span></a>`:c}`}function De({reasons:n},e){let t=n.filter(i=>e.includes(i.text));return t.length?l`<h4>${o.whyThis}</h4>${t.map(i=>l`<p>${i.text}</p>`)}`:c}function N(n,e){return e?.length?l`<h4>${n}</h4>${Oe(e)}`:c}var Le=n=>n.urgency==="emergency"?[]:n.conditions.filter(({told:e})=>e);function _n(n){let e=Le(n);return l`
    ${e.length?l`<h4>${o.mightBe}</h4><ul class="conditions">${e.map(He)}</ul>`:c}
    ${N(o.changes,n.safety_net)}
    ${N(o.takeAlong,n.take_away)}
    ${ge(n.sources)}
    ${n.disclaimer?l`<p class="small">${n.disclaimer}</p>`:c}`}function He({name:n,likelihood:e,likelihood_name:t,for_words:i=[],against_words:s=[]}){return l`<li class="condition">
    <div class="line"><strong>${n}</strong><span class="likelihood">${t??e}</span></div>
    ${Tt(i.length,s.length)}
    ${Mt("tick",o.fits,i)}
    ${Mt("cross",o.fitsNot,s)}
  </li>`}function Mt(n,e,t){return t.length?l`<p class="evidence ${n}">${$(n)}<span>${e}: ${t.join("; ")}</span></p>`:c}function xn(n,e){let t=(i,s)=>l`<button type="button" class="chip" @click=${s}>${i}</button>`;return l`<div class="chips after" role="group" aria-label=${o.result}>
    ${t(o.print,()=>n.print())}
    ${t(o.copy,()=>n.copy())}
    ${e?t(o.summaryButton,()=>n.summary()):c}
    ${t(o.changed,()=>n.changed())}
    ${t(o.again,()=>n.again())}
    ${t(o.delete,()=>n.remove())}
  </div>`}function Ut(n,e,t,i){let{before:s,why:r}=t,a=s===void 0?e.text??"":t.text??e.text??"";return l`
    ${s?l`<div class="before">${b(s)}</div>`:c}
    <div class="question" id="question-${n}">${b(a)}</div>
    ${i&&r?l`<details class="fold why"><summary>${o.why}</summary><p>${r}</p></details>`:c}
    ${i?kn(n,e.buttons??[],t,i):c}`}function kn(n,e,t,i){return t.answer==="any_of"&&t.options.length?An(n,e,t,i):t.answer==="number"?l`${Sn(n,i)}${fe(n,e,i)}`:fe(n,e,i)}function fe(n,e,t){return e.length?l`<div class="chips" role="group" aria-labelledby="question-${n}">
    ${e.map(({title:i,payload:s})=>l`<button type="button" class="chip" @click=${()=>t.answer(s||i)}>${i}</button>`)}
  </div>`:c}function An(n,e,t,i){let s=e.slice(t.options.length);return l`<form class="several" novalidate @submit=${r=>Tn(r,i)} @change=${En}>
    <fieldset aria-labelledby="question-${n}" aria-describedby="many-${n}">
      <p class="small" id="many-${n}">${o.chooseMany}</p>
      <div class="rows">
        ${t.options.map(({label:r})=>Nt(r,!1))}
      </div>
      <div class="rows alone">
        ${s.map(({title:r,payload:a})=>Nt(a||r,!0))}
      </div>
      <p class="problem" hidden>${o.chooseNone}</p>
      <button type="submit" class="act">${o.sendChoice}</button>
    </fieldset>
  </form>`}function Nt(n,e){return l`<label class="row"><input type="checkbox" .value=${n} ?data-alone=${e}><span>${n}</span></label>`}var Ot=n=>[...n.querySelectorAll("input[type=checkbox]")];function En(n){let e=n.target;if(!e.checked)return;let t=e.hasAttribute("data-alone");for(let i of Ot(n.currentTarget))i!==e&&(t||i.hasAttribute("data-alone"))&&(i.checked=!1)}function Tn(n,e){n.preventDefault();let t=n.currentTarget,i=Ot(t),s=i.filter(r=>r.checked).map(r=>r.value);s.length?e.answer(s.join(", ")):zt(t,o.chooseNone,i[0],e)}function Sn(n,e){return l`<form class="number" novalidate @submit=${t=>Cn(t,e)}>
    <label for="number-${n}">${o.numberLabel}</label>
    <div class="line">
      <input id="number-${n}" type="text" inputmode="numeric" autocomplete="off" maxlength="20">
      <button type="submit" class="act">${o.sendNumber}</button>
    </div>
    <p class="problem" hidden>${o.numberMissing}</p>
  </form>`}function Cn(n,e){n.preventDefault();let t=n.currentTarget,i=t.querySelector("input"),s=i?.value.trim();s?e.answer(s):zt(t,o.numberMissing,i,e)}function zt(n,e,t,i){let s=n.querySelector(".problem");s&&(s.hidden=!1),i.missing(e),t?.focus()}var Dt=1500;function Lt(n,e){return n.by==="note"?l`<p class="note">${n.text}</p>`:n.by==="assistant"?Mn(n.key,n.message,e):l`<article class="said you ${n.state}" tabindex="-1" id="entry-${n.key}">
    <span class="unseen">${o.you}: </span>${Rn(n.text)}
    ${n.state==="refused"?l`<p class="small">${o.notTaken}</p>`:c}
  </article>`}function Rn(n){return n.length<=Dt?l`<div class="own" dir="auto">${n}</div>`:l`<div class="own" dir="auto">${n.slice(0,Dt/2)} …</div>
    <details class="fold"><summary>${o.showAll}</summary><div class="own" dir="auto">${n}</div></details>`}function Mn(n,e,t){let i=_(e)||e.custom?.kind==="summary";return l`<article class="said assistant ${i?"wide":""}" tabindex="-1" id="entry-${n}">
    <span class="unseen">${o.assistant}: </span>${Pn(n,e,t)}
  </article>`}function Pn(n,e,{answering:t,card:i}){let s=e.text??"",r=ce(e);if(r)return Ut(n,e,r,t);let a=_(e);if(a?.advice.length)return Pt(n,a,s,i);if(e.custom?.kind==="summary")return Nn(s,i);let h=t?fe(n,e.buttons??[],t):c,d=e.custom?.kind==="explanation"?e.custom.sources:void 0;return l`<div class=${j(e)?"alarming":"plain"} id="question-${n}">${b(Rt(s,d??[]))}</div>
    ${ge(d)}${h}`}function Nn(n,e){return l`<div class="summary">${b(n)}</div>
    ${e?l`<div class="chips" role="group" aria-label=${o.sheetSummary}>
          <button type="button" class="chip" @click=${()=>e.print()}>${o.print}</button>
          <button type="button" class="chip" @click=${()=>e.copy()}>${o.copy}</button>
        </div>`:c}`}function Ht(n){let e=_(n);if(!e?.complete||!e.advice.length||e.urgency==="emergency")return n.text??"";let t=e.reasons.filter(({text:i})=>n.text?.includes(i)).map(({text:i})=>i);return[e.before,e.urgency_name,e.action??e.advice[0],...t,o.moreInChat].filter(Boolean).join(" ")}function It(n,e,t){return l`<div class="scroller">
      ${Dn(n,e)} ${Ln()}
      <div class="history" role="region" tabindex="0" aria-label=${o.conversation}>
        ${Hn(n,e)}
        ${le(n.entries,({key:i})=>i,i=>Lt(i,Un(i,n,e)))}
        ${n.waiting==="none"?c:l`<p class="dots"><i aria-hidden="true"><b></b></i>${o.reading}</p>`}
      </div>
      <div class="foot">${In(n,e)} ${jn(n,e)} ${Kn(e)}</div>
    </div>
    ${t}`}function Un(n,e,t){let i=n.key===e.result&&(e.open===n.key||!On(n));return{answering:n.key===e.open?t:null,card:i||n.key===e.summary?zn(n,t):null}}function On(n){let e=n.by==="assistant"?n.message.custom:void 0;return e?.kind==="assessment"&&!e.complete}function zn(n,e){return{print:()=>e.print(n),copy:()=>e.copy(n),summary:()=>e.answer(o.summaryWords),changed:e.changed,again:e.startAgain,remove:e.askDelete}}function Dn(n,e){let t=(i,s,r,a)=>l`
    <button type="button" class="tool" aria-label=${s} title=${s} aria-disabled=${r} @click=${()=>r||e.resize(i)}>
      <span class=${a} aria-hidden="true">A</span>${$(i<0?"smaller":"larger")}
    </button>`;return l`<div class="head">
    <span class="mark">${$("mark")}</span>
    <div class="names"><h2>${o.name}</h2><p>${o.tagline}</p></div>
    <div class="tools" role="group" aria-label=${o.textSize}>
      ${t(-1,o.smaller,n.smallest,"little")} ${t(1,o.larger,n.largest,"large")}
    </div>
    ${n.canClose?l`<button type="button" class="tool" aria-label=${o.close} title=${o.close} @click=${e.close}>${$("close")}</button>`:c}
  </div>`}function Ln(){return l`<div class="numbers" role="group" aria-label=${o.emergencyNumbers}>
    <strong>${o.emergency}</strong>
    ${o.numbers.map(({number:n,where:e})=>l`<a href="tel:${n}">${o.callNumber(n,e)}</a>`)}
  </div>`}function Hn(n,e){let t=l`<span class="unseen">${o.assistant}: </span>`,i=s=>l`<button type="button" class="chip" @click=${()=>e.answer(s)}>${s}</button>`;return l`
    <article class="said assistant">${t}${b(o.greeting)}</article>
    <article class="said assistant">${t}
      <div class="question"><p>${o.invite}</p></div>
      ${n.entries.length?c:l`<div class="chips" role="group" aria-label=${o.startersName}>${o.starters.map(i)}</div>`}
    </article>`}function In(n,e){return l`
    ${n.waiting==="late"?qn(e):c}
    ${n.end?Wn(n.end,e):c}
    ${n.deleting==="no"?c:Vn(n.deleting,e)}`}function qn(n){return l`<div class="notice" data-part="late">
    <p>${o.late}</p>
    <div class="chips"><button type="button" class="chip" @click=${n.tryNow}>${o.tryNow}</button></div>
  </div>`}function Wn(n,e){return l`<div class="notice end" data-part="end">
    <p>${o[n]}</p>
    <p class="small">${o.endedEmergency}</p>
    <div class="chips"><button type="button" class="act" data-part="again" @click=${e.startAgain}>${o.again}</button></div>
  </div>`}var Bn={ask:"deleteAsk",busy:"deleting",failed:"notDeleted",expired:"deleteExpired"};function Vn(n,e){let t=n==="failed"?o.deleteAgain:o.deleteYes;return l`<div class="notice" role="group" tabindex="-1" aria-labelledby="deletion" data-part="deletion" @keydown=${s=>{s.key!=="Escape"||n==="busy"||(s.preventDefault(),e.keepData())}}>
    <p id="deletion">${o[Bn[n]]}</p>
    ${n==="busy"?c:l`<div class="chips">
          ${n==="expired"?c:l`<button type="button" class="act" @click=${e.deleteData}>${t}</button>`}
          <button type="button" class="chip" @click=${e.keepData}>${n==="ask"?o.deleteNo:o.closeNotice}</button>
        </div>`}
  </div>`}function jn(n,e){let t=s=>{s.preventDefault(),e.send()},i=s=>{s.key!=="Enter"||s.shiftKey||s.isComposing||(s.preventDefault(),e.send())};return l`<form class="composer" @submit=${t} novalidate>
    <label for="message">${o.label}</label>
    <div class="box">
      <textarea id="message" rows="2" autocomplete="off" enterkeyhint="send" dir="auto" aria-describedby="hint keys" @keydown=${i}></textarea>
      <button type="submit" class="act">${$("send")}<span>${o.send}</span></button>
    </div>
    <p class="small hint" id="hint" ?hidden=${!n.hint}>${n.hint}</p>
    <p class="small hint keys" id="keys" ?hidden=${!!n.hint}>${o.hint}</p>
  </form>`}function Kn(n){return l`<div class="below">
    <button type="button" class="plain-button" @click=${n.startAgain}>${o.again}</button>
    <button type="button" class="plain-button" data-part="delete" @click=${n.askDelete}>${o.delete}</button>
  </div>`}function qt(n,e,t){let i=_(n);return l`
    <header>
      <h1>${i?o.sheetTitle:o.sheetSummary}</h1>
      <p class="small">${o.sheetDate(t)}</p>
    </header>
    ${i?Fn(i,n.text??""):b(n.text??"")}
    ${Yn(e)}
    ${i?Gn(i.sources):c}
    ${i?.disclaimer?l`<p class="small">${i.disclaimer}</p>`:c}`}function Fn(n,e){let t=n.complete?Le(n):[];return l`
    <div class="urgency ${n.urgency}">${me(n.urgency)}<strong>${n.urgency_name??n.action??n.advice[0]}</strong></div>
    ${ze({...n,call:null})}
    ${De(n,e)}
    ${N(o.doNow,n.advice.slice(1))}
    ${t.length?l`<h4>${o.mightBe}</h4><ul class="conditions">${t.map(He)}</ul>`:c}
    ${n.complete?l`${N(o.changes,n.safety_net)}${N(o.takeAlong,n.take_away)}`:c}`}function Yn(n){if(!n.length)return c;let e=({question:t,text:i})=>l`<div><dt>${t||o.sheetFree}</dt><dd dir="auto">${i}</dd></div>`;return l`<h4>${o.sheetTold}</h4><dl>${n.map(e)}</dl>`}function Gn(n){return n.length?l`<h4>${o.sources(n.length)}</h4>
    <ul class="small">${n.map(({title:e,url:t})=>l`<li>${e}${t?` (${t})`:""}</li>`)}</ul>`:c}var Y=[100,125,150,175,200],Qn="(max-width: 30rem), (max-height: 30rem)",Wt="/webhooks/web";function Bt(n){Wt=n}var G=class extends w{constructor(){super(...arguments);this.thread=new ue;this.announcer=new de(()=>this.requestUpdate());this.waiting="none";this.end=null;this.deleting="no";this.hint="";this.size=0;this.opened=!1;this.news=!1;this.greeted=!1;this.draft="";this.wake=()=>this.conversation.wake();this.actions={send:()=>this.sendBox(),answer:t=>this.answer(t),missing:t=>this.announcer.say(t),tryNow:()=>this.tryNow(),startAgain:()=>this.startAgain(),askDelete:()=>this.askDelete(),keepData:()=>this.keepData(),deleteData:()=>void this.deleteData(),resize:t=>this.resize(t),close:()=>this.close(),print:t=>void this.print(t),copy:t=>void this.copy(t),changed:()=>this.askForChange()};this.closed=()=>{this.opened=!1,this.requestUpdate(),this.updateComplete.then(()=>this.focusOn(".launcher"))};this.onKey=t=>{t.key!=="Escape"||t.defaultPrevented||(t.preventDefault(),this.close())}}connectedCallback(){if(super.connectedCallback(),yt(this.dataset.lang??null),this.lang=K,window.addEventListener("online",this.wake),this.conversation)return;let t={fetch:(i,s)=>fetch(i,s),keeping:ft(Zn())};this.conversation=new he(Wt,t,i=>this.hear(i)),this.conversation.isResumed&&(this.thread.restore([],this.conversation.unsent),this.conversation.resume())}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("online",this.wake)}get isLauncher(){return this.dataset.mode==="launcher"}render(){let t=It(this.state,this.actions,this.announcer.view()),i=Y[this.size];return this.isLauncher?l`
      <button class="launcher" type="button" aria-haspopup="dialog" aria-expanded=${this.opened} ?hidden=${this.opened}
        @click=${()=>this.open()}>
        ${$("chat")}<span>${this.news?o.openWithNews:o.open}</span>${this.news?l`<span class="new"></span>`:c}
      </button>
      <dialog class="panel" data-size=${i??100} aria-label=${o.chat} @keydown=${this.onKey} @close=${this.closed}>${t}</dialog>`:l`<section class="panel" data-size=${i??100} aria-label=${o.chat}>${t}</section>`}get state(){return{entries:this.thread.entries,open:this.end?null:this.thread.open,result:this.thread.lastOf(t=>_(t)!==null),summary:this.thread.lastOf(t=>t.custom?.kind==="summary"),waiting:this.waiting,end:this.end,deleting:this.deleting,hint:this.hint,percent:Y[this.size]??100,smallest:this.size===0,largest:this.size===Y.length-1,canClose:this.isLauncher}}hear(t){t.kind==="waiting"?this.wait(t.level):t.kind==="history"?this.restored(t):t.kind==="ended"?this.ended(t.why):this.answered(t.messages,t.kind==="refused"?"refused":"said",t.text),this.requestUpdate()}wait(t){this.waiting=t,t==="slow"&&this.announcer.say(o.slow),t==="late"&&this.announcer.say(o.late)}restored({turns:t,unsent:i}){if(this.thread.restore(t,i),!t.length)return;this.announcer.say(o.restored);let s=this.thread.entries.filter(r=>r.by==="person");this.bringUp(s[s.length-1]?.key)}answered(t,i,s){let r=this.thread.entries.find(a=>a.by==="person"&&a.state==="waiting")?.key;this.thread.answer(t,i);for(let a of t)this.announce(a);t.some(j)?this.open():this.isLauncher&&!this.opened&&(this.news=!0),i==="refused"&&!this.box?.value&&this.fill(s),this.bringUp(r)}announce(t){if(!t.text?.trim())return;let i=`${o.assistant}: ${Ht(t)}`;j(t)?this.announcer.alarmWith(i):this.announcer.say(i)}ended(t){this.end=t,this.announcer.say(`${o[t]} ${o.endedEmergency}`)}get box(){return this.renderRoot?.querySelector("textarea")??null}sendBox(){let t=this.box?.value.trim();if(!(!t||!this.box)){if(this.end){this.focusOn("[data-part=again]");return}this.box.value="",this.say(t),this.box.focus({preventScroll:!0})}}answer(t){let i=this.say(t);i!==null&&this.updateComplete.then(()=>this.focusOn(`#entry-${i}`))}say(t){if(this.end)return null;let i=this.thread.say(t);return this.hint="",this.conversation.say(t),this.bringUp(i),this.requestUpdate(),i}tryNow(){this.conversation.tryNow(),this.focusOn("textarea")}startAgain(){if(!this.end){this.answer(o.againWords);return}this.begin(this.conversation.startAgain().join(`
`))}begin(t){this.end=null,this.thread.giveUpWaiting(),this.thread.note(o.begunAgain);let[i]=this.thread.answer([{text:o.invite}]);t&&!this.box?.value&&this.fill(t),this.hint=t?o.unsentBack:"",this.announcer.say(`${o.begunAgain} ${o.invite} ${this.hint}`),this.bringUp(i),this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("textarea"))}askForChange(){this.hint=o.changedHint,this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("textarea"))}askDelete(){this.deleting="ask",this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("[data-part=deletion]"))}keepData(){this.deleting="no",this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("[data-part=delete]"))}async deleteData(){if(this.deleting==="busy")return;this.deleting="busy",this.requestUpdate();let t=await this.conversation.deleteAll();this.deleted(t),this.requestUpdate(),await this.updateComplete,this.focusOn(t==="done"?"textarea":"[data-part=deletion]")}deleted(t){if(this.deleting=t==="done"?"no":t,t!=="done"){this.announcer.say(t==="failed"?o.notDeleted:o.deleteExpired);return}this.end=null,this.thread.clear(),this.thread.note(o.deleted),this.fill(""),this.announcer.say(o.deleted)}resize(t){this.size=Math.max(0,Math.min(Y.length-1,this.size+t)),this.announcer.say(o.sizeNow(Y[this.size]??100)),this.requestUpdate()}async print(t){if(t.by!=="assistant")return;let i=new Intl.DateTimeFormat(K,{dateStyle:"long",timeStyle:"short"}).format(new Date);await at(qt(t.message,_(t.message)?this.thread.told:[],i))}async copy(t){if(t.by!=="assistant")return;let i=await gt(t.message.text??"",this.renderRoot);this.hint=i?o.copied:o.notCopied,this.announcer.say(this.hint),this.requestUpdate()}fill(t){this.box?this.box.value=t:this.draft=t}firstUpdated(){this.draft&&this.box&&(this.box.value=this.draft)}get dialog(){return this.renderRoot.querySelector("dialog")}open(){!this.isLauncher||this.opened||!this.dialog||(this.opened=!0,this.news=!1,window.matchMedia(Qn).matches?this.dialog.showModal():this.dialog.show(),this.focusOn(window.matchMedia("(pointer: coarse)").matches?".history":"textarea"),!this.greeted&&!this.thread.entries.length&&this.announcer.say(`${o.greeting} ${o.invite}`),this.greeted=!0,this.requestUpdate())}close(){this.dialog?.close()}focusOn(t){this.renderRoot.querySelector(t)?.focus({preventScroll:t.startsWith("#entry")})}async bringUp(t){await this.updateComplete;let i=t&&this.renderRoot.querySelector(`#entry-${t}`);if(!i)return;let s=window.matchMedia("(prefers-reduced-motion: reduce)").matches;for(let r of this.renderRoot.querySelectorAll(".history, .scroller")){if(!/auto|scroll/.test(getComputedStyle(r).overflowY))continue;let a=r.scrollTop+i.getBoundingClientRect().top-r.getBoundingClientRect().top-12;r.scrollTo({top:a,behavior:s?"auto":"smooth"})}}};G.styles=[wt,_t,bt,xt,kt];function Zn(){try{return window.sessionStorage}catch{return null}}var Q=document.currentScript instanceof HTMLScriptElement?document.currentScript:document.querySelector('script[src*="twitch-check.js"]');function jt(n,e){customElements.get(n)||customElements.define(n,e)}function Vt(n){let{mode:e,target:t,theme:i,lang:s}=n.dataset;if(!e&&!t)return;let r=document.createElement("twitch-check");for(let[h,d]of Object.entries({mode:e,theme:i,lang:s}))d&&(r.dataset[h]=d);let a=t?document.querySelector(t):null;a?a.append(r):e==="launcher"||!document.body.contains(n)?document.body.append(r):n.after(r)}Q?.src&&Bt(new URL("webhooks/web",Q.src).href);jt("tw-print-sheet",O);jt("twitch-check",G);Q&&(document.readyState==="loading"?document.addEventListener("DOMContentLoaded",()=>Vt(Q),{once:!0}):Vt(Q));})();
